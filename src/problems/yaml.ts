import {
  Composer,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  Parser,
  visit,
  type Alias,
  type CST,
  type Document,
  type Pair,
} from 'yaml';
import type { z } from 'zod';
import { faultsOf } from './issues.ts';
import { unknown } from './nearest.ts';
import { ContentError } from './problem.ts';

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
    throw new ContentError(
      parsed.error.issues
        .flatMap((issue) => faultsOf(issue, schema))
        .map(({ path, message }) => ({ file, line: lineOf(path), message })),
    );
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
    const { aliases, stray, anchors } = aliasesIn(document);
    const line = lines.linePos((stray ?? aliases[0])?.range?.[0] ?? 0).line;
    const message = stray ? unknown('anchor', stray.source, anchors) : (error as Error).message;
    throw new ContentError([{ file, line, message }]);
  }
}

/** The aliases of a document up to the first without an anchor before it, that one, and the anchors before it. */
function aliasesIn(document: Document): { aliases: Alias[]; stray: Alias | undefined; anchors: Set<string> } {
  const aliases: Alias[] = [];
  const anchors = new Set<string>();
  const isStray = ({ source }: Alias) => !anchors.has(source);
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node)) aliases.push(node);
      else if (node.anchor !== undefined) anchors.add(node.anchor);
      return isAlias(node) && isStray(node) ? visit.BREAK : undefined;
    },
  });
  return { aliases, stray: aliases.find(isStray), anchors };
}

function lineIn(document: Document, lines: LineCounter, path: YamlPath): number {
  for (let length = path.length; length > 0; length--) {
    const pair = pairOf(nodeAt(document, path.slice(0, length - 1)), path[length - 1]!);
    if (isScalar(pair?.key) && pair.key.range) return lines.linePos(pair.key.range[0]).line;
    const node = nodeAt(document, path.slice(0, length));
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return document.contents?.range ? lines.linePos(document.contents.range[0]).line : 1;
}

function nodeAt(document: Document, path: YamlPath): unknown {
  return path.reduce<unknown>(
    (at, key) => (isSeq(at) ? at.items[Number(key)] : pairOf(at, key)?.value),
    document.contents,
  );
}

/** What a map has under a key, which YAML may take for a number. */
function pairOf(node: unknown, key: string | number): Pair | undefined {
  if (!isMap(node)) return undefined;
  return node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
}
