/** The values the reader filled in that keep the rule of their slot, by slot; those of other pages' slots as they were stored. */
export const values: Record<string, string> = {};

const defaults = new Map<string, string>();

/** Every slot of the page, or those of one name. */
export function slotsOf(name?: string): NodeListOf<HTMLElement> {
  return document.querySelectorAll(`[data-slot${name ? `="${name}"` : ''}]`);
}

/** What a slot holds when the reader filled in nothing. */
export function defaultOf(slot: HTMLElement): string {
  return defaults.get(slot.dataset.slot!) ?? slot.textContent;
}

/** The last valid value of a slot: what every copy uses. */
export function valueOf(slot: HTMLElement): string {
  return values[slot.dataset.slot!] ?? defaultOf(slot);
}

/** Whether something that was acted on is a slot. */
export function isSlot(target: EventTarget | null): target is HTMLElement {
  return target instanceof HTMLElement && target.dataset.slot !== undefined;
}

/** Makes every slot of the page a field; what is typed on entering it replaces its value. */
export function prepareSlots(): void {
  for (const slot of slotsOf()) {
    const { slot: name, kind, label } = slot.dataset;
    defaults.set(name!, slot.textContent);
    // To assign the property throws where a browser does not know the value, and no word would be a field then.
    slot.setAttribute('contenteditable', 'plaintext-only');
    slot.tabIndex = 0;
    slot.role = 'textbox';
    slot.ariaLabel = label!;
    slot.spellcheck = false;
    slot.autocapitalize = 'off';
    if (kind === 'port' || kind === 'count') slot.inputMode = 'numeric';
  }
  document.addEventListener(
    'focusin',
    ({ target }) => isSlot(target) && getSelection()?.selectAllChildren(target),
  );
}

/** Makes slots and tokens words again, slots with their defaults: what is shown is always what is copied. */
export function closeSlots(): void {
  for (const slot of slotsOf()) slot.textContent = defaultOf(slot);
  for (const word of document.querySelectorAll('[data-slot], [data-help]'))
    for (const name of word.getAttributeNames()) if (!/^(data|class)/.test(name)) word.removeAttribute(name);
}
