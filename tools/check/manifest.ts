import { isMap, isScalar, isSeq, LineCounter, parseAllDocuments, type Document, type Node } from 'yaml';
import type ts from 'typescript';
import { unknown } from '../../src/problems/nearest.ts';
import type { Problem } from '../../src/problems/problem.ts';
import type { YamlPath } from '../../src/problems/yaml.ts';
import { kustomizationFaults } from './kustomization.ts';
import { typesOf } from './manifest-types.ts';
import { meaning } from './manifest-meaning.ts';
import { pathOf } from './pointer.ts';

interface Manifest {
  apiVersion: string;
  kind: string;
}

type Model = new (data: unknown) => { validate(): void };
type Say = (node: unknown, message: string) => void;

/** The groups of Kubernetes in their stable versions. */
const GROUPS =
  `v1 apps/v1 batch/v1 autoscaling/v2 networking.k8s.io/v1 policy/v1 rbac.authorization.k8s.io/v1 storage.k8s.io/v1
  coordination.k8s.io/v1 discovery.k8s.io/v1 admissionregistration.k8s.io/v1 apiextensions.k8s.io/v1 apiregistration.k8s.io/v1
  authentication.k8s.io/v1 authorization.k8s.io/v1 certificates.k8s.io/v1 events.k8s.io/v1 flowcontrol.apiserver.k8s.io/v1
  node.k8s.io/v1 resource.k8s.io/v1 scheduling.k8s.io/v1`.split(/\s+/);

/** A version before a stable one; those that kubernetes-models has are all gone from the Kubernetes that is checked for. */
const GONE = /\/v\d+beta\d+$/;

/** Everything wrong with a file of Kubernetes manifests: kind, fields, values, and what must agree with each other. */
export async function checkManifest(file: string, text: string, firstLine = 1): Promise<Problem[]> {
  const lines = new LineCounter();
  const problems: Problem[] = [];
  const documents = parseAllDocuments(text, { lineCounter: lines, prettyErrors: false }) as Document[];
  const place = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  const say: Say = (node, message) =>
    problems.push({ file, line: place((node as Node | null)?.range?.[0] ?? 0), message });
  for (const document of documents)
    for (const error of document.errors)
      problems.push({ file, line: place(error.pos[0]), message: error.message });
  const objects = documents.filter(({ contents }) => isMap(contents));
  if (problems.length > 0) return problems;
  for (const document of objects) await checkObject(document, say);
  return problems;
}

async function checkObject(document: Document, say: Say): Promise<void> {
  const data = document.toJS() as Manifest & Record<string, unknown>;
  const root = document.contents;
  for (const key of ['apiVersion', 'kind'] as const)
    if (typeof data[key] !== 'string') return say(root, `the manifest needs ${key}`);
  if (data.apiVersion.startsWith('kustomize.config.k8s.io/')) {
    for (const { path, message } of kustomizationFaults(data)) say(written(document, path), message);
    return;
  }
  const group = await modelsOf(data.apiVersion);
  if (!group) return say(document.get('apiVersion', true), unknown('apiVersion', data.apiVersion, GROUPS));
  const model = group[data.kind] as Model | undefined;
  if (!model) return say(document.get('kind', true), await unknownKind(data, Object.keys(group)));
  if (GONE.test(data.apiVersion)) return say(document.get('apiVersion', true), await goneVersion(data));
  const types = typesOf(`${data.apiVersion} ${data.kind}`);
  checkFields(types, types.kind, root, data.kind, say);
  try {
    new model(data).validate();
  } catch (error) {
    const { errors } = error as { errors?: Fault[] };
    if (errors === undefined) throw error;
    for (const { instancePath, message, keyword, params } of errors) {
      const path = pathOf(instancePath);
      const missing = keyword === 'required' ? String(params?.['missingProperty']) : undefined;
      const wants = missing
        ? `needs ${missing}`
        : (message ?? `is not of the right ${keyword} (${JSON.stringify(params)})`);
      say(document.getIn(path, true) ?? root, `${path.join('.') || data.kind} ${wants}`);
    }
  }
  for (const [path, message] of meaning(data)) say(document.getIn(path, true) ?? root, message);
}

/** What is written at a path: the key, in a list the item, or the nearest around it that is there. */
function written(document: Document, path: YamlPath): unknown {
  if (path.length === 0) return document.contents;
  const parent = document.getIn(path.slice(0, -1), true);
  const pair = isMap(parent) && parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1));
  return (pair ? pair.key : document.getIn(path, true)) ?? written(document, path.slice(0, -1));
}

interface Fault {
  instancePath: string;
  keyword: string;
  message?: string;
  params?: Record<string, unknown>;
}

async function modelsOf(apiVersion: string): Promise<Record<string, unknown> | undefined> {
  try {
    return (await import(`kubernetes-models/${apiVersion}`)) as Record<string, unknown>;
  } catch (error) {
    const { code = '' } = error as { code?: string };
    if (['ERR_PACKAGE_PATH_NOT_EXPORTED', 'ERR_MODULE_NOT_FOUND'].includes(code)) return undefined;
    throw error;
  }
}

async function unknownKind({ apiVersion, kind }: Manifest, kinds: readonly string[]): Promise<string> {
  const other = await groupOf(kind);
  if (other !== undefined) return `${kind} belongs to apiVersion ${other}, not ${apiVersion}`;
  return unknown(
    `kind of ${apiVersion}`,
    kind,
    kinds.filter((name) => !/^(I[A-Z]|.*List$)/.test(name)),
  );
}

async function goneVersion({ apiVersion, kind }: Manifest): Promise<string> {
  const now = await groupOf(kind);
  const instead = now === undefined ? '' : `; ${kind} belongs to apiVersion ${now}`;
  return `Kubernetes no longer serves ${kind} of ${apiVersion}${instead}`;
}

/** The group that has a kind in its stable version. */
async function groupOf(kind: string): Promise<string | undefined> {
  for (const group of GROUPS) if ((await modelsOf(group))?.[kind]) return group;
  return undefined;
}

/** Fields that the kind does not have. */
function checkFields(
  types: ReturnType<typeof typesOf>,
  type: ts.Type,
  node: unknown,
  path: string,
  say: Say,
): void {
  if (isSeq(node)) {
    const item = types.inside(type, 0);
    if (item) node.items.forEach((each, index) => checkFields(types, item, each, `${path}.${index}`, say));
  }
  if (!isMap(node)) return;
  const known = types.fields(type);
  for (const { key, value } of node.items) {
    const name = isScalar(key) ? String(key.value) : '';
    if (known && !known.includes(name)) {
      say(key, `${path}: ${unknown('field', name, known)}`);
      continue;
    }
    const inside = types.inside(type, name);
    if (inside) checkFields(types, inside, value, `${path}.${name}`, say);
  }
}
