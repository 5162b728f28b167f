/** What moves by less does not count as moved, in pixels. Source: Layout Instability API. */
const UNSEEN = 3;
/** The most that words in view may move: the part of the screen that they fill, times how far they go, in screens. */
const STILL = 0.001;

/**
 * Asks for the shipped fonts once the page is painted, so that its words do not wait for their shapes, and brings them
 * into use together, so that the page is laid out once more and not twice. Where that would move what the reader looks at,
 * this page stays as it is, but for its pictures, whose boxes are made for these fonts. Later pages of the visit use them
 * from the start (first-paint.js).
 */
export function showFontsAfterPaint(): void {
  if ('fonts' in document.documentElement.dataset) return;
  // A page in a tab behind others is not painted.
  if (document.hidden) void showFonts();
  else
    new PerformanceObserver((list) => {
      if (list.getEntriesByName('first-contentful-paint')[0]) void showFonts();
    }).observe({ type: 'paint', buffered: true });
}

async function showFonts(): Promise<void> {
  const inMono = [...document.querySelectorAll('code, kbd, samp')];
  // The key in the bar stands in every page, and is not shown on phones.
  const wanted = inMono.some((each) => each.checkVisibility()) ? ['Next', 'Mono'] : ['Next'];
  await Promise.allSettled(wanted.map((font) => document.fonts.load(`1em "Atkinson ${font}"`)));
  const { dataset } = document.documentElement;
  const before = wordsInView(document.body).map((words) => [words, words.getClientRects()[0]] as const);
  dataset['fonts'] = '';
  if (before.reduce((sum, each) => sum + shift(...each), 0) > STILL) dataset['fonts'] = 'next';
  try {
    if (wanted[1]) sessionStorage.fonts = 'kept';
  } catch {
    // Storage is forbidden: the next page asks for them again, and finds them cached.
  }
}

/** The words in view from here down; the boxes of a picture hold still in it. */
function wordsInView(node: Node): Range[] {
  if (node instanceof Element && !node.matches('.canvas')) {
    const { top, bottom } = node.getBoundingClientRect();
    return bottom > 0 && top < innerHeight ? [...node.childNodes].flatMap(wordsInView) : [];
  }
  const range = document.createRange();
  range.selectNode(node);
  return node.textContent!.trim() ? [range] : [];
}

/** How much of the screen moves with words that began elsewhere before, to the end of what they stand in. */
function shift(words: Range, before?: DOMRect): number {
  const [begin] = words.getClientRects();
  if (!begin || !before) return 0;
  const moved = Math.max(Math.abs(begin.x - before.x), Math.abs(begin.y - before.y));
  const { width, bottom } = (words.startContainer as Element).getBoundingClientRect();
  const part = (width * (Math.min(bottom, innerHeight) - begin.y + moved)) / (innerWidth * innerHeight);
  return moved < UNSEEN ? 0 : (part * moved) / Math.max(innerWidth, innerHeight);
}
