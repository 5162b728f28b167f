/**
 * The styles of each component of the author's vocabulary stand in a layer of their own. All notes share one style sheet,
 * so a page would carry them all; it keeps those of which it holds a mark.
 */
const marks: Record<string, readonly string[]> = {
  annotated: ['"file annotated"'],
  chart: ['data-chart='],
  original: ['class="original"', 'class="verdict'],
  said: ['class="said"'],
  figure: ['data-figure='],
  command: ['data-command=', 'data-session='],
  recording: ['data-recorded=', 'data-session='],
  session: ['data-session='],
};

/** Takes the component styles that a page does not need out of it. */
export function withoutUnusedStyles(html: string): string {
  return Object.entries(marks).reduce(
    (page, [layer, any]) =>
      any.some((mark) => page.includes(mark)) ? page : withoutLayer(page, `@layer ${layer}{`),
    html,
  );
}

function withoutLayer(html: string, opening: string): string {
  let result = html;
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
