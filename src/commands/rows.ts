import type { Token } from './compile.ts';

/** Cuts the tokens of an entry into the rows it is typed in; each row but the last ends with its line break. */
export function rowsOf(tokens: readonly Token[]): Token[][] {
  const rows: Token[][] = [[]];
  for (const token of tokens) {
    for (const part of linesOf(token)) {
      if (part === undefined) rows.push([]);
      else rows.at(-1)!.push(part);
    }
  }
  return rows;
}

/** A token as parts that end at its line breaks, `undefined` standing for the start of a new row. */
function linesOf(token: Token): (Token | undefined)[] {
  const parts: (Token | undefined)[] = [];
  let pieces: Token['pieces'] = [];
  const end = () => {
    if (pieces.length > 0) parts.push({ ...token, pieces });
    pieces = [];
  };
  for (const piece of token.pieces) {
    const lines = typeof piece === 'string' ? piece.split(/(?<=\n)/) : [piece];
    for (const line of lines) {
      pieces.push(line);
      const breaks =
        typeof line === 'string'
          ? line.endsWith('\n')
          : 'is' in line && Object.values(line.is)[0]!.endsWith('\n');
      if (breaks) {
        end();
        parts.push(undefined);
      }
    }
  }
  end();
  return parts;
}
