import { refuse } from '../refuse.ts';
import type { SlotKind } from '../slots.ts';
import { bringInSight } from './in-sight.ts';
import { entriesOf } from './read.ts';
import { sayRecordedWith } from './recorded-with.ts';
import { say } from './say.ts';
import { key, storedValues } from './storage.ts';
import { storeValues } from './store.ts';
import { defaultOf, isSlot, slotsOf, valueOf, values } from './values.ts';

/** Milliseconds after the last sign until a value is complained of: what is half typed is no mistake yet. */
const untilComplaint = 1000;
/** After leaving the field: a press that left it still meets what it was aimed at, for a complaint moves what is below. */
const onceLeft = 250;

/** Whether what was filled in last could be kept; else this page alone knows it. */
let isStored = true;

/** What makes slots fields: of plain text, or of any where the browser knows none of plain text. */
let editable = 'plaintext-only';

/** What the slot that is being filled in held when the reader came to it. */
let before = '';

/** Lets the reader fill in slots: a value is checked, used in every command and kept for later visits. */
export function startFields(): void {
  const early = [...slotsOf()]
    .filter((slot) => slot.textContent !== defaultOf(slot))
    .map((slot) => [slot, slot.textContent] as const);
  if (slotsOf()[0]?.contentEditable !== editable) edit((editable = 'true'));
  takeStored();
  remember(document.activeElement);
  for (const [slot, text] of early) {
    const isLeft = slot !== document.activeElement;
    if (isLeft) slot.textContent = text;
    typed(slot, valueOf(slot));
    if (isLeft) left(slot);
  }
  addEventListener('storage', (event) => (event.key ?? key) === key && isStored && takeStored());
  addEventListener('pageshow', ({ persisted }) => persisted && isStored && takeStored());
  document.addEventListener('input', ({ target }) => isSlot(target) && typed(target));
  document.addEventListener('focusin', ({ target }) => remember(target));
  document.addEventListener('focusout', ({ target }) => isSlot(target) && left(target));
  document.addEventListener('keydown', (event) => {
    if (!isSlot(event.target) || event.isComposing) return;
    if (event.key === 'Escape') takeBack(event.target);
    if (event.key === 'Escape' || event.key === 'Enter') event.preventDefault();
  });
  document.addEventListener('pointerdown', letSelect);
  keepSelected();
}

/** Where a press enters a slot, Safari would undo at its end that all is selected. */
function keepSelected(): void {
  // This may have come in the middle of a press.
  let entered: EventTarget | null = document.activeElement;
  document.addEventListener(
    'mousedown',
    ({ target }) => (entered = target === document.activeElement ? null : target),
  );
  document.addEventListener('mouseup', (event) => {
    if (isSlot(event.target) && event.target === entered) event.preventDefault();
  });
}

/** Gives the slots of a command their defaults back, wherever else they stand; without a command, all slots, also those of other pages. */
export function resetFields(command: Element | null): void {
  const own = command?.querySelectorAll<HTMLElement>('[data-slot]');
  const names = own ? [...own].map(({ dataset }) => dataset.slot!) : Object.keys(values);
  for (const name of names) delete values[name];
  isStored = storeValues(values);
  for (const slot of slotsOf()) show(slot);
  sayRecordedWith();
  say(own ? 'The values of this command are the defaults again.' : 'All values are the defaults again.');
}

function remember(target: EventTarget | null): void {
  if (isSlot(target)) before = valueOf(target);
}

function left(slot: HTMLElement): void {
  if (refusal(slot)) return complainAfter(onceLeft, slot);
  show(slot);
  if (valueOf(slot) === before) return;
  const lines = entriesOf(document.body).filter((line) =>
    line.querySelector(`[data-slot="${slot.dataset.slot}"]`),
  );
  const where = `${valueOf(slot)} is now in ${lines.length === 1 ? 'one line' : `${lines.length} lines`} of this page`;
  if (isStored) say(`${where}.`);
  else
    say(`${where}. It cannot be kept for other pages: the browser stores nothing more for this site.`, slot);
}

/** Gives a slot back what it held before the reader came to it. */
function takeBack(slot: HTMLElement): void {
  if (slot.textContent === before) return;
  slot.textContent = before;
  typed(slot);
  getSelection()?.selectAllChildren(slot);
  say(`As before: ${before}`);
}

/** Takes over what is stored, except values that break the rule of their slot; those of slots on other pages are kept. */
function takeStored(): void {
  const { activeElement: active } = document;
  const isUntouched = isSlot(active) && active.textContent === valueOf(active);
  for (const name of Object.keys(values)) delete values[name];
  Object.assign(values, storedValues());
  for (const slot of slotsOf()) {
    const { slot: name, kind } = slot.dataset;
    if (refuse(kind as SlotKind, values[name!] ?? '')) delete values[name!];
    const why = refusal(slot);
    if ((slot !== active || isUntouched) && !why) show(slot);
    else if (slot.ariaInvalid) complain(slot, why);
  }
  if (isUntouched) remember(active);
  sayRecordedWith();
}

/** Why what stands in a slot is not taken; where nothing stands, its default is. */
function refusal(slot: HTMLElement): string | undefined {
  const value = slot.textContent.trim();
  return value === '' ? undefined : refuse(slot.dataset.kind as SlotKind, value);
}

/** Takes over what stands in a slot. Where it is refused, what was a value on the way to it was never meant: `last` holds again. */
function typed(slot: HTMLElement, last = before): void {
  const value = slot.textContent.trim();
  if (!refusal(slot)) {
    complain(slot);
    return take(slot, value);
  }
  if (value.startsWith(valueOf(slot))) take(slot, last);
  complainAfter(untilComplaint, slot);
}

/** Uses a value in every command, and keeps it. */
function take(slot: HTMLElement, value: string): void {
  const name = slot.dataset.slot;
  if (value && value !== defaultOf(slot)) values[name!] = value;
  else delete values[name!];
  isStored = storeValues(values);
  for (const other of slotsOf(name)) if (other !== slot) show(other);
  sayRecordedWith();
}

/** Shows the value in force, without the looks that a field of rich text took over with it, and takes a complaint back. */
function show(slot: HTMLElement): void {
  const value = valueOf(slot);
  if (slot.textContent !== value || slot.firstElementChild) slot.textContent = value;
  complain(slot);
}

/** Complains of a value that is still there after a while. */
function complainAfter(wait: number, slot: HTMLElement): void {
  const text = slot.textContent;
  setTimeout(() => slot.textContent === text && complain(slot, refusal(slot)), wait);
}

let complaints = 0;

/** What is complained of in a line, by the line. */
const messages = new WeakMap<Element, HTMLElement>();

/** Says under the line why a value is not taken; what was typed stays where it is. */
function complain(slot: HTMLElement, why?: string): void {
  const entry = slot.closest('.entry')!;
  let message = messages.get(entry);
  if (!message?.isConnected) {
    if (!why) return;
    message = document.createElement('p');
    message.className = 'slot-error';
    message.role = 'alert';
    message.id = `slot-error-${++complaints}`;
    messages.set(entry, message);
    entry.after(message);
  }
  slot.ariaInvalid = why ? 'true' : null;
  if (why) {
    slot.setAttribute('aria-describedby', message.id);
    const words = `Not taken as ${slot.dataset.label}: it must be ${why}. Copying uses ${valueOf(slot)}.`;
    // What is said already is not said again.
    if (message.textContent !== words) message.textContent = words;
    if (slot === document.activeElement) bringInSight(message, slot);
  } else {
    slot.removeAttribute('aria-describedby');
    const other = entry.querySelector<HTMLElement>('[aria-invalid]');
    if (other) complain(other, refusal(other));
    else message.remove();
  }
}

function edit(as: string): void {
  for (const slot of slotsOf()) slot.setAttribute('contenteditable', as);
}

/** Whether all that is selected stands in a slot that the reader is in. */
function isSelectedWithin(element: Element | null): boolean {
  const { anchorNode, focusNode } = getSelection()!;
  return isSlot(element) && element.contains(anchorNode) && element.contains(focusNode);
}

/** What waits for the end of a selection. */
let waiting = () => {};

/**
 * A selection with the mouse may cross a slot, which a field would cut off: while something is selected no slot is a field.
 * A click into what is selected ends the selection only after its last event.
 */
function letSelect({ target, pointerType, button, ctrlKey }: PointerEvent): void {
  // A press that opens the menu selects nothing, and the menu offers "Paste" only for a field.
  if (
    pointerType !== 'mouse' ||
    button > 0 ||
    ctrlKey ||
    (isSlot(target) && target === document.activeElement)
  )
    return;
  document.removeEventListener('selectionchange', waiting);
  const after = () => {
    const isSelecting = getSelection()?.isCollapsed === false;
    if (isSelecting && !isSelectedWithin(document.activeElement)) return;
    document.removeEventListener('selectionchange', after);
    edit(editable);
    if (isSlot(target) && !isSelecting) target.focus();
  };
  edit('false');
  const press = new AbortController();
  // What the browser drags away ends with the second.
  for (const end of ['pointerup', 'pointercancel'])
    addEventListener(
      end,
      () => {
        press.abort();
        waiting = after;
        document.addEventListener('selectionchange', after);
        after();
      },
      press,
    );
}
