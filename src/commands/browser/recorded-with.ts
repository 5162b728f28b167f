import { defaultOf, slotsOf, valueOf } from './values.ts';

/** What a line and the output under it stand in: a step of a session, or a command with its recorded output. */
const holders = '[data-step], .command:has(> .recorded)';

/** Says over an output with which names it was recorded, where the reader's values make its line another one. */
export function sayRecordedWith(): void {
  for (const said of document.querySelectorAll('.recorded-with')) said.remove();
  const names = new Map<Element, Set<string>>();
  for (const slot of slotsOf()) {
    const holder = slot.closest(holders);
    if (!holder || valueOf(slot) === defaultOf(slot)) continue;
    names.set(holder, (names.get(holder) ?? new Set()).add(defaultOf(slot)));
  }
  for (const [holder, recorded] of names)
    holder.querySelector('.screen, .screen-silent')?.before(note([...recorded]));
}

function note(names: readonly string[]): HTMLElement {
  const made = document.createElement('p');
  made.className = 'recorded-with';
  made.textContent = `Recorded with ${names.join(' and ')}.`;
  return made;
}
