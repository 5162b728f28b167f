import { z } from 'zod';
import { hint, unknown } from './nearest.ts';
import type { YamlPath } from './yaml.ts';

type Issue = z.core.$ZodIssue;

/** One thing wrong in a value: where in it, and in words, which begin with the place. */
export interface ValueFault {
  path: YamlPath;
  message: string;
}

/** What an issue says is wrong in a value, with the nearest right name for a key or one of several values. */
export function faultsOf(issue: Issue, schema: z.ZodType): ValueFault[] {
  const path = issue.path as (string | number)[];
  const at = path.length > 0 ? `${path.join('.')}: ` : '';
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        message: `${at}${unknown('key', key, keysAt(schema, path))}`,
      }));
    case 'invalid_key':
      return issue.issues.map(({ message }) => ({ path, message: `${at}${message}` }));
    case 'invalid_union':
      return (
        meantShape(issue.errors)?.flatMap((each) =>
          faultsOf({ ...each, path: [...path, ...each.path] }, schema),
        ) ?? [{ path, message: `${at}Invalid input: ${otherKind(issue)}` }]
      );
    case 'invalid_value': {
      const values = issue.values.map(String);
      const near = typeof issue.input === 'string' ? hint(issue.input, values) : '';
      return [{ path, message: `${at}expected one of ${values.join(', ')}${near}` }];
    }
    default:
      return [{ path, message: `${at}${issue.message}` }];
  }
}

/** What is wrong by that of several shapes in which least is wrong; none where the value is of another kind than all of them. */
function meantShape(shapes: readonly Issue[][]): Issue[] | undefined {
  const faults = (issues: readonly Issue[]) =>
    issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);
  return shapes
    .filter((issues) => issues.every(({ code, path }) => code === 'unrecognized_keys' || path.length > 0))
    .sort((a, b) => faults(a) - faults(b))[0];
}

/** Says that a value is of another kind than all shapes it may have. */
function otherKind({ errors, input }: z.core.$ZodIssueInvalidUnion): string {
  return `expected ${kindsOf(errors).join(' or ')}, received ${z.core.util.parsedType(input)}`;
}

/** The kinds of value that several shapes take. */
function kindsOf(shapes: readonly Issue[][]): string[] {
  const kinds = shapes.flat().flatMap((issue) => {
    if (issue.code === 'invalid_union') return kindsOf(issue.errors);
    if (issue.code === 'invalid_value') return issue.values.map((value) => JSON.stringify(value));
    return issue.code === 'invalid_type' ? (issue.expected === 'record' ? 'object' : issue.expected) : [];
  });
  return [...new Set(kinds)];
}

/** The keys that the schema allows at a path; where it allows several shapes, those of all. */
function keysAt(schema: unknown, path: YamlPath): string[] {
  const at = plain(schema);
  if (at instanceof z.ZodUnion) return at.options.flatMap((option) => keysAt(option, path));
  const [step, ...further] = path;
  if (step === undefined) return at instanceof z.ZodObject ? Object.keys(at.shape as object) : [];
  if (at instanceof z.ZodObject) return keysAt((at.shape as Record<string, unknown>)[String(step)], further);
  if (at instanceof z.ZodArray) return keysAt(at.element, further);
  return at instanceof z.ZodRecord ? keysAt(at.valueType, further) : [];
}

/** The schema in those that only say when it is used. */
function plain(schema: unknown): unknown {
  let at = schema;
  while (at instanceof z.ZodOptional || at instanceof z.ZodDefault || at instanceof z.ZodLazy)
    at = at.unwrap();
  return at;
}
