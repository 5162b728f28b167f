import { readFileSync } from 'node:fs';
import { Ajv, type ErrorObject } from 'ajv';
import { z } from 'zod';
import { imageFault } from '../../src/commands/check/image.ts';
import { PORT_MAPPING } from '../../src/commands/check/values.ts';
import { hint, nearest, unknown } from '../../src/problems/nearest.ts';
import { ContentError, type Problem } from '../../src/problems/problem.ts';
import { readYaml } from '../../src/problems/yaml.ts';
import { pathOf } from './pointer.ts';

interface Schema {
  properties?: Record<string, Schema>;
  [key: string]: unknown;
}

const schema = JSON.parse(readFileSync(new URL('compose-spec.json', import.meta.url), 'utf8')) as Schema;
const { $schema: _, ...rules } = schema;
const validate = new Ajv({ allErrors: true, strict: false, validateFormats: false, verbose: true }).compile(
  rules,
);

interface Compose {
  services?: Record<
    string,
    { depends_on?: string[] | Record<string, unknown>; volumes?: unknown[]; ports?: unknown[] } & Partial<
      Record<'networks' | 'secrets' | 'configs', unknown>
    > & { image?: unknown; build?: unknown }
  >;
  [section: string]: unknown;
}

/** Everything wrong with a Compose file: its fields by the Compose specification, its names by what the file declares. */
export function checkCompose(file: string, text: string, firstLine = 1): Problem[] {
  try {
    const { data, lineOf } = readYaml(file, text, z.any());
    const at = (path: (string | number)[], message: string) => ({
      file,
      line: lineOf(path) + firstLine - 1,
      message,
    });
    const fields = validate(data)
      ? []
      : mostTelling(validate.errors!).map((error) => at(placeOf(error), words(error)));
    return fields.length > 0 ? fields : names(data as Compose).map(([path, message]) => at(path, message));
  } catch (error) {
    if (error instanceof ContentError)
      return error.problems.map((problem) => ({ ...problem, line: (problem.line ?? 1) + firstLine - 1 }));
    throw error;
  }
}

/** Of the errors of a choice between forms only those about the form that was meant, one for each place. */
function mostTelling(errors: readonly ErrorObject[]): ErrorObject[] {
  const told = errors.filter(({ keyword }) => !['oneOf', 'anyOf', 'if'].includes(keyword));
  const places = new Map<string, ErrorObject>();
  for (const error of told) {
    const place = `${error.instancePath}/${String(error.params['additionalProperty'] ?? '')}`;
    if (!places.has(place)) places.set(place, error);
  }
  return [...places.values()];
}

function placeOf({ instancePath, params }: ErrorObject): (string | number)[] {
  const path = pathOf(instancePath);
  const extra = params['additionalProperty'] as string | undefined;
  return extra === undefined ? path : [...path, extra];
}

function words({ keyword, params, message, instancePath, parentSchema, data }: ErrorObject): string {
  const where = pathOf(instancePath).join('.') || 'the file';
  if (keyword === 'additionalProperties')
    return `${where}: ${unknown('field', String(params['additionalProperty']), Object.keys((parentSchema as Schema).properties ?? {}))}`;
  if (keyword === 'enum') {
    const allowed = (params['allowedValues'] as unknown[]).map(String);
    return `${where} should be one of ${allowed.join(', ')}${hint(String(data), allowed)}`;
  }
  return `${where} ${message ?? 'is wrong'}`;
}

/** Names that a service uses and the file does not declare, and services without an image. */
function names({ services = {}, ...file }: Compose): [(string | number)[], string][] {
  const found: [(string | number)[], string][] = [];
  for (const [name, service] of Object.entries(services)) {
    const path = ['services', name];
    const uses = (section: string, used: readonly string[], known: readonly string[]) => {
      for (const each of used)
        if (!known.includes(each))
          found.push([[...path, section], `services.${name}: ${unknown(section, each, known)}`]);
    };
    uses('depends_on', keys(service.depends_on), Object.keys(services));
    for (const section of ['networks', 'secrets', 'configs'] as const)
      uses(section, keys(service[section]), [
        ...keys(file[section]),
        ...(section === 'networks' ? ['default'] : []),
      ]);
    uses('volumes', namedVolumes(service.volumes), keys(file['volumes']));
    if (service.image === undefined && service.build === undefined)
      found.push([path, `services.${name} needs an image or a build`]);
    const unfit =
      typeof service.image === 'string' && !service.image.includes('$')
        ? imageFault(service.image)
        : undefined;
    if (unfit !== undefined) found.push([[...path, 'image'], `services.${name}: ${unfit}`]);
    for (const port of service.ports ?? [])
      if (typeof port !== 'object' && !PORT_MAPPING.test(String(port)))
        found.push([[...path, 'ports'], `services.${name}: "${String(port)}" is no port such as "8080:80"`]);
  }
  if (Object.keys(services).length === 0)
    found.push([
      [],
      `the file has no services${nearest('services', Object.keys(file)) ? `; did you mean "services"?` : ''}`,
    ]);
  return found;
}

function keys(names: unknown): string[] {
  if (Array.isArray(names)) return names.map((name) => String((name as { source?: string }).source ?? name));
  return typeof names === 'object' && names !== null ? Object.keys(names) : [];
}

function namedVolumes(volumes: readonly unknown[] = []): string[] {
  return volumes.flatMap((volume) => {
    const source = sourceOf(volume);
    return source !== undefined && /^[a-zA-Z0-9]/.test(source) ? [source] : [];
  });
}

/** What a mount that may be of a volume names before its place, in the short form or the long one. */
function sourceOf(mount: unknown): string | undefined {
  if (typeof mount === 'string') return mount.includes(':') ? mount.split(':')[0] : undefined;
  const { type, source } = mount as { type?: string; source?: string };
  return type === 'volume' ? source : undefined;
}
