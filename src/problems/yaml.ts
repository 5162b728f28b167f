import { Composer, isMap, isScalar, Lexer, LineCounter, Parser, visit, type CST, type Document } from 'yaml';
import { z } from 'zod';
import { hint, unknown } from './nearest.ts';
import { ContentError, type Problem } from './problem.ts';

/** How deep brackets may stand in brackets. */
const DEEPEST = 50;

/** A path into parsed YAML: map keys and list indexes. */
export type YamlPath = readonly (string | number)[];

/** Content read from one YAML file, with the line of each of its parts. */
export interface YamlSource<T> {
  file: string;
  data: T;
  /** The line (from 1) where the value at `path` stands, or of its nearest parent that has one. */
  lineOf(path: YamlPath): number;
}

/**
 * Reads a YAML text strictly: syntax errors, duplicate keys, unknown keys and wrong values are collected and thrown together.
 * @throws {ContentError} with file, line, and the nearest right name for a key or an enum value.
 */
export function readYaml<T>(file: string, text: string, schema: z.ZodType<T>): YamlSource<T> {
  const lines = new LineCounter();
  const document = documentOf(file, text, lines);
  const lineOf = (path: YamlPath) => lineIn(document, lines, path);
  const raw = valueOf(file, document, lines);
  const parsed = schema.safeParse(raw, { reportInput: true });
  if (!parsed.success)
    throw new ContentError(parsed.error.issues.flatMap((issue) => toProblems(file, issue, schema, lineOf)));
  return { file, data: parsed.data, lineOf };
}

function documentOf(file: string, text: string, lines: LineCounter): Document {
  let documents: Document[];
  try {
    documents = [...new Composer().compose(tokensOf(file, text, lines), true, text.length)];
  } catch (error) {
    if (error instanceof ContentError) throw error;
    // Such as lists in lists, deeper than the reader can go.
    throw new ContentError([{ file, line: 1, message: `cannot be read as YAML: ${String(error)}` }]);
  }
  const [document, second] = documents;
  const wrong = [
    ...document!.errors,
    ...(second ? [{ pos: second.range!, message: 'a second document begins; there may be one' }] : []),
  ];
  if (wrong.length === 0) return document!;
  throw new ContentError(
    wrong.map(({ pos, message }) => ({ file, line: lines.linePos(pos[0]).line, message })),
  );
}

/**
 * The tokens of a YAML text.
 * @throws {ContentError} where brackets nest deeper than any content needs: the parser takes minutes over a thousand of them.
 */
function* tokensOf(file: string, text: string, lines: LineCounter): Generator<CST.Token> {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  let depth = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme === '[' || lexeme === '{') depth++;
    if (lexeme === ']' || lexeme === '}') depth--;
    if (depth > DEEPEST) {
      const message = `brackets in brackets, more than ${DEEPEST} deep`;
      throw new ContentError([{ file, line: lines.lineStarts.length, message }]);
    }
    yield* parser.next(lexeme);
  }
  yield* parser.end();
}

/** The value of a document; an alias that names nothing, or too much, shows only here. */
function valueOf(file: string, document: Document, lines: LineCounter): unknown {
  try {
    return document.toJS();
  } catch (error) {
    let line = 1;
    visit(document, {
      Alias: (_, alias) => {
        line = lines.linePos(alias.range?.[0] ?? 0).line;
        return visit.BREAK;
      },
    });
    throw new ContentError([{ file, line, message: error instanceof Error ? error.message : String(error) }]);
  }
}

function lineIn(document: Document, lines: LineCounter, path: YamlPath): number {
  for (let length = path.length; length > 0; length--) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === key);
      if (pair && isScalar(pair.key) && pair.key.range) return lines.linePos(pair.key.range[0]).line;
    }
    const node = document.getIn(path.slice(0, length), true) as
      { range?: [number, number, number] } | undefined;
    if (node?.range) return lines.linePos(node.range[0]).line;
  }
  return document.contents?.range ? lines.linePos(document.contents.range[0]).line : 1;
}

function toProblems(
  file: string,
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  lineOf: (path: YamlPath) => number | undefined,
): Problem[] {
  const path = issue.path as (string | number)[];
  const at = path.length > 0 ? `${path.join('.')}: ` : '';
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      file,
      line: lineOf([...path, key]),
      message: `${at}${unknown('key', key, keysAt(schema, path))}`,
    }));
  if (issue.code === 'invalid_union') {
    const meant = meantShape(issue.errors);
    if (meant)
      return meant.flatMap((each) =>
        toProblems(file, { ...each, path: [...path, ...each.path] }, schema, lineOf),
      );
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    const near = typeof issue.input === 'string' ? hint(issue.input, values) : '';
    return [{ file, line: lineOf(path), message: `${at}expected one of ${values.join(', ')}${near}` }];
  }
  return [{ file, line: lineOf(path), message: `${at}${issue.message}` }];
}

/** What is wrong by that of several shapes in which least is wrong; none where the value is of another kind than all of them. */
function meantShape(shapes: readonly z.core.$ZodIssue[][]): z.core.$ZodIssue[] | undefined {
  const faults = (issues: readonly z.core.$ZodIssue[]) =>
    issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);
  return shapes
    .filter((issues) => issues.every(({ code, path }) => code === 'unrecognized_keys' || path.length > 0))
    .sort((a, b) => faults(a) - faults(b))[0];
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

function plain(schema: unknown): unknown {
  let at = schema;
  while (at instanceof z.ZodOptional || at instanceof z.ZodDefault) at = at.unwrap();
  return at;
}
