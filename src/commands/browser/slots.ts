import { refuse, type SlotKind } from '../slots.ts';
import { storedValues, storeValues } from './storage.ts';

const defaults = new Map<string, string>();
const values: Record<string, string> = {};

const slotsOf = (name?: string) =>
  document.querySelectorAll<HTMLElement>(name ? `[data-slot="${name}"]` : '[data-slot]');

/** The last valid value of a slot: what every copy uses. */
export function valueOf(slot: HTMLElement): string {
  const name = slot.dataset.slot!;
  return values[name] ?? defaults.get(name) ?? slot.textContent;
}

/** Makes every slot a field, filled with the reader's values. */
export function startSlots(): void {
  for (const slot of slotsOf()) {
    const { slot: name, kind, label } = slot.dataset;
    defaults.set(name!, slot.textContent);
    slot.contentEditable = 'plaintext-only';
    slot.role = 'textbox';
    slot.ariaLabel = label!;
    slot.spellcheck = false;
    slot.autocapitalize = 'off';
    if (kind === 'port' || kind === 'count') slot.inputMode = 'numeric';
  }
  takeStored();
  addEventListener('storage', takeStored);
  document.addEventListener('input', ({ target }) => isSlot(target) && typed(target));
  document.addEventListener('focusout', ({ target }) => isSlot(target) && left(target));
  document.addEventListener(
    'focusin',
    ({ target }) => isSlot(target) && getSelection()?.selectAllChildren(target),
  );
  document.addEventListener('keydown', (event) => {
    if (!isSlot(event.target)) return;
    if (event.key === 'Escape') show(event.target);
    if (event.key === 'Escape' || event.key === 'Enter') event.preventDefault();
  });
  document.addEventListener('pointerdown', letSelect);
}

/** Gives every slot its default back. */
export function resetSlots(): void {
  for (const name of Object.keys(values)) delete values[name];
  storeValues(values);
  for (const slot of slotsOf()) show(slot);
}

/** Takes over what is stored, except values that break the rule of their slot; those of slots on other pages are kept. */
function takeStored(): void {
  for (const name of Object.keys(values)) delete values[name];
  Object.assign(values, storedValues());
  for (const slot of slotsOf()) {
    const { slot: name, kind } = slot.dataset;
    if (refuse(kind as SlotKind, values[name!] ?? '')) delete values[name!];
    if (slot !== document.activeElement && !slot.ariaInvalid) show(slot);
  }
}

function typed(slot: HTMLElement): void {
  const { slot: name, kind } = slot.dataset;
  const value = slot.textContent.trim();
  const why = value && refuse(kind as SlotKind, value);
  if (why) return complain(slot, why);
  complain(slot);
  if (value && value !== defaults.get(name!)) values[name!] = value;
  else delete values[name!];
  storeValues(values);
  for (const other of slotsOf(name)) if (other !== slot) show(other);
}

function left(slot: HTMLElement): void {
  if (!slot.ariaInvalid) show(slot);
}

/** Shows the value in force and takes a complaint back. */
function show(slot: HTMLElement): void {
  const value = valueOf(slot);
  if (slot.textContent !== value) slot.textContent = value;
  complain(slot);
}

/** Says under the line why a value is not taken; what was typed stays where it is. */
function complain(slot: HTMLElement, why?: string): void {
  const entry = slot.closest('.entry')!;
  let message = entry.nextElementSibling;
  if (message?.className !== 'slot-error') {
    if (!why) return;
    message = document.createElement('p');
    message.className = 'slot-error';
    message.role = 'alert';
    message.id = `why-${Math.random().toString(36).slice(2)}`;
    entry.after(message);
  }
  slot.ariaInvalid = why ? 'true' : null;
  if (why) {
    slot.setAttribute('aria-describedby', message.id);
    message.textContent = `Not taken as ${slot.dataset.label}: it must be ${why}. Copying uses ${valueOf(slot)}.`;
  } else {
    slot.removeAttribute('aria-describedby');
    if (!entry.querySelector('[aria-invalid]')) message.remove();
  }
}

/** A press on a slot may begin a selection across the line, which a field would cut off: it becomes a field again after. */
function letSelect({ target, pointerType }: PointerEvent): void {
  if (!isSlot(target) || pointerType !== 'mouse' || target === document.activeElement) return;
  target.contentEditable = 'false';
  addEventListener(
    'pointerup',
    () => {
      target.contentEditable = 'plaintext-only';
      if (getSelection()?.isCollapsed) target.focus();
    },
    { once: true },
  );
}

function isSlot(target: EventTarget | null): target is HTMLElement {
  return target instanceof HTMLElement && target.dataset.slot !== undefined;
}
