/**
 * The styles of each component of the author's vocabulary stand in a layer of their own. All notes share one style sheet,
 * so a page would carry them all; it keeps those of which it holds a mark.
 */
const marks: Record<string, readonly string[]> = {
  highlighting: ['class="tok-'],
  annotated: ['"file annotated"'],
  chart: ['data-chart='],
  original: ['class="original"', 'class="verdict'],
  said: ['class="said"'],
  figure: ['data-figure='],
  'figure-steps': ['class="steps"'],
  command: ['data-command=', 'data-session=', 'class="file'],
  file: ['class="file'],
  recording: ['data-recorded=', 'data-session='],
  session: ['data-session='],
};

/** Style sheets without the layers they were asked to leave out; pages share few of them. */
const shortened = new Map<string, string>();

/** Takes the component styles that a page does not need out of it. */
export function withoutUnusedStyles(html: string): string {
  const body = html.slice(html.indexOf('<body'));
  const unused = Object.entries(marks).flatMap(([layer, any]) =>
    any.some((mark) => body.includes(mark)) ? [] : [layer],
  );
  return html
    .split('<style')
    .map((part, index) => (index === 0 ? part : shortenedStyle(part, unused)))
    .join('<style');
}

/** What follows the beginning of a style tag up to the next one, with the style sheet shortened. */
function shortenedStyle(part: string, unused: readonly string[]): string {
  const end = part.indexOf('</style>');
  const css = part.slice(0, end);
  const key = `${unused.join(' ')} ${css}`;
  const short = shortened.get(key) ?? unused.reduce(withoutLayer, css);
  shortened.set(key, short);
  return short + part.slice(end);
}

/** Takes out what a layer holds, and its name in the statement that says the order of the layers. */
function withoutLayer(css: string, layer: string): string {
  const opening = `@layer ${layer}{`;
  let result = css.replace(new RegExp(`(@layer [^;{]+),${layer}(?=[,;])`), '$1');
  for (let start = result.indexOf(opening); start >= 0; start = result.indexOf(opening, start))
    result = result.slice(0, start) + result.slice(closingBrace(result, start + opening.length));
  return result;
}

/** Index just behind the brace that closes the block whose inside begins at `from`. */
function closingBrace(text: string, from: number): number {
  let depth = 1;
  for (let index = from; index < text.length; index++) {
    if (text[index] === '{') depth++;
    else if (text[index] === '}' && --depth === 0) return index + 1;
  }
  throw new Error('a style sheet of the page ends inside a block');
}
