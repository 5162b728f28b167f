import { passes, type LinkFilter } from './link-filter.ts';

const keys = ['area', 'level', 'type', 'state', 'words'] as const;

/** Lets the form narrow the course map; the choice stands in the address, so that it can be shared. */
export function startCourseMap(form: HTMLFormElement, count: HTMLElement): void {
  const items = [...document.querySelectorAll<HTMLElement>('[data-link]')];
  const sections = document.querySelectorAll<HTMLElement>('[data-links-of]');
  const fields = keys.map((key) => form.elements.namedItem(key) as HTMLInputElement | HTMLSelectElement);
  const asked = new URLSearchParams(location.search);
  for (const field of fields) {
    field.value = asked.get(field.name) ?? field.value;
    // A select shows nothing for a value that it does not offer.
    if ('selectedIndex' in field && field.selectedIndex < 0) field.selectedIndex = 0;
  }

  let pending: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    const chosen = new URLSearchParams(
      fields.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]),
    );
    history.replaceState(
      null,
      '',
      `${location.pathname}${chosen.size > 0 ? `?${chosen}` : ''}${location.hash}`,
    );
  };
  const update = () => {
    const filter = Object.fromEntries(
      fields.map(({ name, value }) => [name, value]),
    ) as unknown as LinkFilter;
    let shown = 0;
    for (const item of items) {
      const { area = '', level = '', type = '', state = '' } = item.dataset;
      item.hidden = !passes({ area, level, type, state, words: item.textContent }, filter);
      if (!item.hidden) shown += 1;
    }
    for (const section of sections) section.hidden = !section.querySelector('[data-link]:not([hidden])');
    count.textContent = `${shown} of ${items.length} links`;
    // Browsers refuse an address that changes with every key.
    clearTimeout(pending);
    pending = setTimeout(keep, 200);
  };
  /** A browser goes to nothing that is hidden. */
  const reveal = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target?.closest('[hidden]')) return;
    form.reset();
    update();
    target.scrollIntoView();
  };
  form.addEventListener('input', update);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(update));
  addEventListener('hashchange', reveal);
  // The address may be that of the target already, which is no change.
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element && target.closest('a');
    if (link && link.href === location.href) reveal();
  });
  update();
  reveal();
}
