/**
 * Asks for the shipped fonts once the page is painted, so that its words do not wait for their shapes, and brings them
 * into use together, so that the page is laid out once more and not twice. Where that would move what the reader looks at,
 * this page stays as it is: later pages of the visit use them from the start (first-paint.js).
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
  const rows = (each: Element) => {
    const { top, bottom } = each.getBoundingClientRect();
    return [Math.round(top), Math.round(bottom)];
  };
  const inView = [...document.querySelectorAll('main *')].filter((each) => {
    const [top, bottom] = rows(each);
    return bottom! > 0 && top! < innerHeight;
  });
  const places = () => inView.map(rows).join();
  const before = places();
  dataset['fonts'] = '';
  if (places() !== before) dataset['fonts'] = 'next';
  try {
    sessionStorage.fonts = 'kept';
  } catch {
    // Storage is forbidden: the next page asks for them again, and finds them cached.
  }
}
