/** How a reader goes on, or back. */
const OWN_ACTS = ['wheel', 'touchstart', 'pointerdown', 'keydown', 'popstate'];

/** How long browsers may still move a page that has loaded, in milliseconds. */
const SETTLING = 1000;

/**
 * Goes to a place, and back to it until the page has loaded and settled: browsers go once more to what the address
 * names, and parts that are drawn late have other heights than was thought. Ends where the reader goes on.
 */
export function goTo(place: Element): void {
  const going = new AbortController();
  const { signal } = going;
  const end = () => going.abort();
  const go = () => place.scrollIntoView();
  const settle = () => setTimeout(end, SETTLING);
  go();
  addEventListener('scroll', go, { signal });
  for (const act of OWN_ACTS) addEventListener(act, end, { signal });
  if (document.readyState === 'complete') settle();
  else addEventListener('load', settle, { signal });
}
