import { linkFields } from '../content/link-fields.ts';
import {
  askedInAddress,
  keptInAddress,
  revealTargets,
  saidAtRest,
  showSections,
} from '../site/browser/filtered.ts';
import { passes, type LinkFilter } from './link-filter.ts';

/** Lets the form narrow the course map; the choice stands in the address, so that it can be shared. */
export function startCourseMap(form: HTMLFormElement, count: HTMLElement): void {
  const items = [...document.querySelectorAll<HTMLElement>('[data-link]')];
  const sections = [...document.querySelectorAll<HTMLElement>('[data-links-of]')];
  const fields = linkFields.map(
    (key) => form.elements.namedItem(key) as HTMLInputElement | HTMLSelectElement,
  );
  const fill = (valueOf: (field: HTMLInputElement | HTMLSelectElement) => string) => {
    for (const field of fields) {
      field.value = valueOf(field);
      // A select shows nothing for a value that it does not offer.
      if ('selectedIndex' in field && field.selectedIndex < 0) field.selectedIndex = 0;
    }
    update();
  };

  const keep = keptInAddress((asked) => fill(({ name }) => asked(name) ?? ''));
  const say = saidAtRest(count);
  const update = () => {
    const values = fields.map(({ name, value }) => [name, value] as const);
    const filter = Object.fromEntries(values) as unknown as LinkFilter;
    let shown = 0;
    for (const item of items) {
      const { area = '', level = '', type = '', state = '' } = item.dataset;
      item.hidden = !passes({ area, level, type, state, words: item.textContent }, filter);
      if (!item.hidden) shown += 1;
    }
    showSections(sections, '[data-link]:not([hidden])');
    say(`${shown} of ${items.length} links`);
    keep(values);
  };
  form.addEventListener('input', update);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(update));
  const asked = askedInAddress();
  fill(({ name, value }) => asked(name) ?? value);
  revealTargets(() => {
    form.reset();
    update();
  })(location.search !== '');
}
