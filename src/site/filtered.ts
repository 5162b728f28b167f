/** What filters of a page's parts have in common: the address says what they hold, and a link to a part that they hide shows it. */

/**
 * @returns keeps what a filter holds in the address, by name, so that it can be shared; an empty value is left out.
 */
export function keptInAddress(): (values: Iterable<readonly [name: string, value: string]>) => void {
  let pending: ReturnType<typeof setTimeout> | undefined;
  return (values) => {
    // Browsers refuse an address that changes with every key.
    clearTimeout(pending);
    pending = setTimeout(() => {
      const address = new URL(location.href);
      for (const [name, value] of values)
        if (value === '') address.searchParams.delete(name);
        else address.searchParams.set(name, value);
      history.replaceState(history.state, '', address);
    }, 200);
  };
}

/** @returns says in a place how much a filter shows, once the keys rest: who listens need not hear it for every key. */
export function saidAtRest(place: Element): (words: string) => void {
  let pending: ReturnType<typeof setTimeout> | undefined;
  return (words) => {
    clearTimeout(pending);
    pending = setTimeout(() => {
      if (place.textContent !== words) place.textContent = words;
    }, 400);
  };
}

/**
 * Goes to what an address names also where a filter hides it: a browser goes to nothing that is hidden.
 * @returns does so for the address of the page.
 */
export function revealTargets(showAll: () => void): () => void {
  const reveal = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target?.closest('[hidden]')) return;
    showAll();
    target.scrollIntoView();
  };
  addEventListener('hashchange', reveal);
  // The address may be that of the target already, which is no change.
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element && target.closest('a');
    if (link && link.href === location.href) reveal();
  });
  return reveal;
}
