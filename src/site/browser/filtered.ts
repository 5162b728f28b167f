import { arriveAt, goTo } from './go-to.ts';

/** What filters of a page's parts have in common: the address says what they hold, and a link to a part that they hide shows it. */

/** A text as filters compare it: in small letters, with the apostrophe of keyboards. */
export const plainLetters = (text: string): string => text.toLowerCase().replaceAll('’', "'");

/** @returns does what it was given last, once nothing else has been given for a while, in milliseconds. */
function atRest(wait: number): (act: () => void) => void {
  let pending: ReturnType<typeof setTimeout> | undefined;
  return (act) => {
    clearTimeout(pending);
    pending = setTimeout(act, wait);
  };
}

/** In the state of an entry of the browser's history: its filter is what the reader made of it there. */
const KEPT = 'kept';

/** What an address asks of a filter, by the names of its fields. */
type Asked = (name: string) => string | undefined;

/** @returns what the address of the page asks for; a field would lose its line breaks, and join the words that they part. */
export function askedInAddress(): Asked {
  const asked = new URLSearchParams(location.search);
  return (name) => asked.get(name)?.replaceAll('\n', ' ');
}

/**
 * @param restore fills the filter in from the address that a reader comes back to.
 * @returns keeps what a filter holds in the address, by name, so that it can be shared; an empty value is left out.
 */
export function keptInAddress(
  restore: (asked: Asked) => void,
): (values: Iterable<readonly [name: string, value: string]>) => void {
  // Browsers refuse an address that changes with every key.
  const rested = atRest(200);
  let isKept = true;
  let isRestoring = false;
  addEventListener('popstate', () => {
    // What was typed a moment ago is not in the address yet.
    if (!isKept) return;
    isRestoring = true;
    restore(askedInAddress());
    isRestoring = false;
  });
  return (values) => {
    if (isRestoring) return;
    isKept = false;
    const { hash } = location;
    rested(() => {
      isKept = true;
      // A link was followed meanwhile: the entry it began is not the one that was filtered.
      if (location.hash !== hash) return;
      const address = new URL(location.href);
      for (const [name, value] of values)
        if (value === '') address.searchParams.delete(name);
        else address.searchParams.set(name, value);
      history.replaceState({ ...history.state, [KEPT]: true }, '', address);
    });
  };
}

/** @returns says in a place how much a filter shows, once the keys rest: who listens need not hear it for every key. */
export function saidAtRest(place: Element): (words: string) => void {
  const rested = atRest(400);
  return (words) =>
    rested(() => {
      if (place.textContent !== words) place.textContent = words;
    });
}

/** Shows the sections that hold something shown, and their headings in the contents of the page, which without any cannot be opened. */
export function showSections(sections: readonly HTMLElement[], shown: string): void {
  for (const section of sections) {
    section.hidden = !section.querySelector(shown);
    const heading = section.querySelector('h2')!.id;
    document
      .querySelector(`#contents li:has([href="#${heading}"])`)
      ?.toggleAttribute('hidden', section.hidden);
  }
  const isNone = sections.every(({ hidden }) => hidden);
  for (const part of document.querySelectorAll('#contents, [popovertarget="contents"]'))
    part.toggleAttribute('hidden', isNone);
}

/**
 * Goes to what an address names also where a filter hides it: a browser goes to nothing that is hidden.
 * @returns does so for the address of the page; also to what is in sight, where the filter has just moved it.
 */
export function revealTargets(showAll: () => void): (isMoved: boolean) => void {
  const reveal = (isMoved: boolean, isClicked = false) => {
    const target = document.getElementById(location.hash.slice(1));
    const isHidden = target?.closest('[hidden]');
    // Who comes back, or loads the page again, has hidden it.
    if (isHidden && history.state?.[KEPT] && !isClicked) return;
    if (isHidden) showAll();
    if (target && (isHidden || isMoved)) (isMoved ? arriveAt : goTo)(target);
  };
  addEventListener('hashchange', () => reveal(false));
  // The address may be that of the target already, which is no change.
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element && target.closest('a');
    if (link && link.href === location.href) reveal(false, true);
  });
  return reveal;
}
