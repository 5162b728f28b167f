import { defaultOf, slotsOf, valueOf } from './values.ts';

/** What a line and the output under it stand in: a step of a session, or a command with its recorded output. */
const holders = '[data-step], .command:has(> .recorded)';

/** Says over an output with which names it was recorded, where the reader's values make its line another one. */
export function sayRecordedWith(): void {
  for (const said of document.querySelectorAll('.recorded-with')) said.remove();
  const names = new Map<Element, Map<string, string>>();
  for (const slot of slotsOf()) {
    const holder = slot.closest(holders);
    if (!holder || valueOf(slot) === defaultOf(slot)) continue;
    names.set(holder, (names.get(holder) ?? new Map()).set(defaultOf(slot), slot.dataset.label!));
  }
  for (const [holder, recorded] of names)
    holder.querySelector('.screen, .screen-silent')?.before(note([...recorded]));
}

/** @param names each with what it is the name of. */
function note(names: readonly (readonly [name: string, label: string])[]): HTMLElement {
  const made = document.createElement('p');
  made.className = 'recorded-with';
  names.forEach(([name, label], index) => {
    const code = document.createElement('code');
    code.textContent = name;
    made.append(index > 0 ? ' and ' : 'Recorded with ', code, ` as ${label}`);
  });
  made.append('.');
  return made;
}
