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
  const on = (type: string, act: () => void) => addEventListener(type, act, { signal });
  const go = () => place.scrollIntoView();
  const end = () => going.abort();
  const settle = () => setTimeout(end, SETTLING);
  go();
  on('scroll', go);
  for (const act of OWN_ACTS) on(act, end);
  if (document.readyState === 'complete') settle();
  else on('load', settle);
}
