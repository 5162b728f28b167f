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
  return kubectl
    ? grouped(text).alternatives.flatMap(inOrder)
    : [docker(text.trim().split(/\s+/).filter(Boolean))];
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

/** A part of a usage line: a word, or brackets with what they offer. */
type Item = string | Group;
interface Group {
  optional: boolean;
  alternatives: Item[][];
}

/** Cuts a usage line of kubectl at its brackets and bars. */
function grouped(text: string): Group {
  const line: Group = { optional: false, alternatives: [[]] };
  const open = [line];
  for (const token of text.match(/[()[\]|]|[^\s()[\]|]+/g) ?? []) {
    const { alternatives } = open.at(-1)!;
    if (token === '(' || token === '[') {
      const group: Group = { optional: token === '[', alternatives: [[]] };
      alternatives.at(-1)!.push(group);
      open.push(group);
    } else if (token === '|') alternatives.push([]);
    else if (token !== ')' && token !== ']') alternatives.at(-1)!.push(token);
    else if (open.length > 1) open.pop();
  }
  return line;
}

const NOTHING: Way = { least: 0, most: 0, flags: new Set() };

/** The ways of words that stand one behind the other. */
function inOrder(items: readonly Item[]): Way[] {
  return items
    .filter((item, at) => !belongsTo(items[at - 1], item))
    .map(waysOf)
    .reduce(combine, [NOTHING]);
}

/** The ways that brackets offer; one that is bracketed again, `([-f FILENAME] | TYPE)`, is as good as the others. */
function offered({ alternatives }: Group): Way[] {
  return alternatives.flatMap((items) => {
    const [first] = items;
    return items.length === 1 && typeof first === 'object' ? offered(first) : inOrder(items);
  });
}

/** Whether a word is no argument of its own but the value of the flag before it, or the name behind a type. */
function belongsTo(before: Item | undefined, item: Item): boolean {
  if (typeof before !== 'string' || typeof item !== 'string') return false;
  return before === 'TYPE' ? item === 'NAME' : /^-+[^-=][^=]*$/.test(before) && /^[A-Za-z]/.test(item);
}

function waysOf(item: Item): Way[] {
  if (typeof item !== 'string') return item.optional ? [optional(item)] : offered(item);
  if (item === '...') return [{ ...NOTHING, most: Infinity }];
  if (item.startsWith('-')) return [{ ...NOTHING, flags: new Set([item.replace(/^-+|=.*/g, '')]) }];
  return [{ ...NOTHING, least: /_N\b|_N=/.test(item) ? 0 : 1, most: MANY.test(item) ? Infinity : 1 }];
}

function optional(group: Group): Way {
  return { ...NOTHING, most: Math.max(...offered(group).map(({ most }) => most)) };
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
