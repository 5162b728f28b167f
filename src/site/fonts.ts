/** What moves by less does not count as moved, in pixels. Source: Layout Instability API. */
const UNSEEN = 3;

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
      if (list.getEntriesByName('first-contentful-paint').length > 0) void showFonts();
    }).observe({ type: 'paint', buffered: true });
}

async function showFonts(): Promise<void> {
  const inMono = [...document.querySelectorAll('code, kbd, samp')];
  // The key in the bar stands in every page, and is not shown on phones.
  const wanted = inMono.some((each) => each.checkVisibility()) ? ['Next', 'Mono'] : ['Next'];
  await Promise.allSettled(wanted.map((font) => document.fonts.load(`1em "Atkinson ${font}"`)));
  const { dataset } = document.documentElement;
  const before = linesInView();
  dataset['fonts'] = '';
  if (before.some(([text, ...was]) => edges(text).some((edge, at) => Math.abs(edge - was[at]!) > UNSEEN)))
    dataset['fonts'] = 'next';
  try {
    sessionStorage.fonts = 'kept';
  } catch {
    // Storage is forbidden: the next page asks for them again, and finds them cached.
  }
}

/** Where the first line of each text in view begins, and the last ends; the boxes of figures hold still. */
function linesInView(): [Text, number, number][] {
  const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
  const found: [Text, number, number][] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (text.data.trim() === '' || text.parentElement!.closest('.canvas')) continue;
    const [top, bottom] = edges(text);
    if (bottom > 0 && top < bottom) found.push([text, top, bottom]);
  }
  return found;
}

function edges(text: Text): [top: number, bottom: number] {
  const range = document.createRange();
  range.selectNodeContents(text);
  const lines = range.getClientRects();
  const [first, last] = [lines[0], lines[lines.length - 1]];
  return [first?.top ?? 0, Math.min(last?.bottom ?? 0, innerHeight)];
}
