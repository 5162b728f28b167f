/** One way to use a command: how many arguments, and the flags it cannot do without. */
export interface Way {
  least: number;
  most: number;
  flags: Set<string>;
}

/** Words of kubectl's usage lines that stand for one or more arguments. */
const MANY = /^(TYPE|RESOURCE|NODE|POD|KEY|CONTAINER_NAME|resource|NAME_PREFIX|LOCAL_PORT|\[LOCAL_PORT)/;

/** The ways that a usage line allows: `(-f FILENAME | TYPE NAME)` has two. */
export function readUsage(usage: string, kubectl: boolean): Way[] {
  const text = usage
    .replace(/ -- .*/, '')
    .replace(/\[\(-o\|--output=\)[^\]]*\]/, '')
    .replace(/ \| /g, kubectl ? ' | ' : '|')
    .replace(/\[(OPTIONS|options|flags)\]/g, '')
    .replace(/\[\.VERSION\]|\[\.GROUP\]|\[\[\.VERSION\]\.GROUP\]/g, '');
  return kubectl ? alternatives(tokens(text), false) : [docker(text.trim().split(/\s+/).filter(Boolean))];
}

function docker(words: readonly string[]): Way {
  let least = 0;
  let most = 0;
  let depth = 0;
  for (const word of words) {
    const optional = depth > 0 || word.startsWith('[');
    depth += (word.match(/\[/g)?.length ?? 0) - (word.match(/\]/g)?.length ?? 0);
    if (word.startsWith('--')) continue;
    if (!optional) least++;
    most += word.includes('...') ? Infinity : 1;
  }
  return { least, most, flags: new Set() };
}

function tokens(text: string): string[] {
  return text.match(/[()[\]|]|[^\s()[\]|]+/g) ?? [];
}

/** Reads alternatives up to the closing bracket, which is taken from `rest`. */
function alternatives(rest: string[], inGroup = true): Way[] {
  const found: Way[] = [];
  let ways: Way[] = [{ least: 0, most: 0, flags: new Set() }];
  let optionalOnly: Way[] | undefined;
  let items = 0;
  const end = () => {
    found.push(...(inGroup && items === 1 && optionalOnly ? optionalOnly : ways));
    ways = [{ least: 0, most: 0, flags: new Set() }];
    optionalOnly = undefined;
    items = 0;
  };
  while (rest.length > 0) {
    const token = rest.shift()!;
    if (token === ')' || token === ']') break;
    if (token === '|') {
      end();
      continue;
    }
    items++;
    if (token === '(') ways = combine(ways, alternatives(rest));
    else if (token === '[') {
      const inside = alternatives(rest);
      optionalOnly = inside;
      ways = combine(ways, [
        { least: 0, most: Math.max(...inside.map(({ most }) => most)), flags: new Set() },
      ]);
    } else if (token.startsWith('-')) {
      const [flag, value] = token.replace(/^-+/, '').split('=');
      if (value === undefined && /^[A-Za-z]/.test(rest[0] ?? '') && flag !== '') rest.shift();
      ways = ways.map((way) => ({ ...way, flags: new Set([...way.flags, flag!]) }));
    } else ways = combine(ways, [word(token, rest)]);
  }
  end();
  return found;
}

function word(token: string, rest: string[]): Way {
  if (token === '...') return { least: 0, most: Infinity, flags: new Set() };
  if (token === 'TYPE' && rest[0] === 'NAME') rest.shift();
  return { least: /_N\b|_N=/.test(token) ? 0 : 1, most: MANY.test(token) ? Infinity : 1, flags: new Set() };
}

function combine(before: readonly Way[], after: readonly Way[]): Way[] {
  return before.flatMap((a) =>
    after.map((b) => ({
      least: a.least + b.least,
      most: a.most + b.most,
      flags: new Set([...a.flags, ...b.flags]),
    })),
  );
}
