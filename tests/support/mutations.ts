import fc from 'fast-check';

/** Words that upset a reader of YAML, of names, or of lines. */
const tokens = [
  ...['&a ', '*a', '*a *a', '<<: *a', '!!binary x', '!!set {a}', '!x ', '? ', ': ', '- ', '{', '}', '[', ']', '[]', '{}', '"', "'", '|', '>', '%YAML 9', '---', '...', '#'],
  ...['null', '~', 'true', '0', '-1', '1.5', '1e999', '.nan', '0x10', '2026-13-45', '2026-02-30', '10000-01-01', "''", '""'],
  ...['__proto__: x', 'constructor', 'toString', 'hasOwnProperty: {}', 'length: -1', '? [a]\n: b\n', '? {a: b}\n: c\n', '1: 2\n', 'title: again\n', 'id: again\n'],
  ...['->', ' -> ', '<->', '*', 'a.*', '..', '.', '{x}', '{{', '}}', '{container}', '$x/y', '\\', '\\\n', '<<EOF', "<<'EOF'", '`', '$(', '--', '-', '/', '//'],
  ...['\t', '\r', '\r\n', '\0', '\u0007', '\u00a0', '\u2028', '\ufeff', '\u202e', '🐳', '\ud800', '<script>', 'x'.repeat(3000), '[ '.repeat(2000), '{a: '.repeat(500), '- '.repeat(2000)],
]; // prettier-ignore

type Mutation = (text: string) => string;

const place = fc.double({ min: 0, max: 1, noNaN: true });
const token = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...tokens) },
  fc.string({ maxLength: 12, unit: 'binary' }),
);

const atCharacter = fc
  .tuple(place, fc.nat({ max: 20 }), fc.oneof(fc.constant(''), token))
  .map(([where, length, put]): Mutation => (text) => {
    const at = Math.floor(where * text.length);
    return text.slice(0, at) + put + text.slice(at + length);
  });

const atLine = fc
  .tuple(
    place,
    place,
    token,
    fc.constantFrom('copy', 'drop', 'swap', 'indent', 'outdent', 'value', 'key', 'end'),
  )
  .map(([where, other, put, how]): Mutation => (text) => {
    const lines = text.split('\n');
    const at = Math.floor(where * lines.length) % lines.length;
    const to = Math.floor(other * lines.length) % lines.length;
    const line = lines[at]!;
    if (how === 'copy') lines.splice(to, 0, line);
    if (how === 'drop') lines.splice(at, 1);
    if (how === 'swap') [lines[at], lines[to]] = [lines[to]!, line];
    if (how === 'indent') lines[at] = `  ${line}`;
    if (how === 'outdent') lines[at] = line.replace(/^ {1,2}/, '');
    if (how === 'value') lines[at] = line.replace(/(: |- ).*$/, (_, lead: string) => lead + put);
    if (how === 'key') lines[at] = line.replace(/^(\s*(?:- )?)[^:]*/, (_, lead: string) => lead + put);
    if (how === 'end') lines.length = at;
    return lines.join('\n');
  });

/** Some of the given texts, each with a few faults put into it. */
export function mutated(texts: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...texts), fc.array(fc.oneof(atLine, atCharacter), { minLength: 1, maxLength: 4 }))
    .map(([text, mutations]) => mutations.reduce((now, mutate) => mutate(now), text));
}
