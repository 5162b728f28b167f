/** Told to every other copy of this code, in the search and in the page. */
const GOING = 'going';

/** How a reader goes on, or back; or another place is gone to. */
const ENDS = ['wheel', 'touchstart', 'pointerdown', 'keydown', 'popstate', GOING];

/** How long browsers may still move a page that has loaded, in milliseconds. */
const SETTLING = 1000;

/**
 * Goes to the place that the address names when a page has loaded. After a reload, and on the way back, browsers show readers what
 * they saw last: then it goes nowhere.
 */
export function arriveAt(place: Element): void {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  // A browser that guards against fingerprints may tell nothing.
  if (!entry || entry.type === 'navigate') goTo(place);
}

/**
 * Goes to a place, and back to it until the page has loaded and settled: browsers go once more to what the address
 * names, and parts that are drawn late have other heights than was thought. Ends where the reader goes on, or another
 * place is gone to.
 */
export function goTo(place: Element): void {
  const going = new AbortController();
  const on = (type: string, act: () => void) => addEventListener(type, act, going);
  const go = () => place.scrollIntoView();
  const end = () => going.abort();
  const settle = () => setTimeout(end, SETTLING);
  dispatchEvent(new Event(GOING));
  go();
  on('scroll', go);
  for (const type of ENDS) on(type, end);
  if (document.readyState === 'complete') settle();
  else on('load', settle);
}
