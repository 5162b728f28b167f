import { isSlot, slotsOf, valueOf } from './values.ts';

/** Lets only values in force leave the page, on paper and in what is cut: what a slot refused stays where it is. */
export function letOutValues(): void {
  document.addEventListener('cut', cutValue);
  addEventListener('beforeprint', printValues);
}

const isInForce = (slot: HTMLElement): boolean => slot.textContent === valueOf(slot);

function cutValue(event: ClipboardEvent): void {
  const { target, clipboardData } = event;
  if (!isSlot(target) || isInForce(target) || !clipboardData) return;
  clipboardData.setData('text/plain', valueOf(target));
  event.preventDefault();
  document.execCommand('delete');
}

function printValues(): void {
  const refused = [...slotsOf()]
    .filter((slot) => !isInForce(slot))
    .map((slot) => [slot, slot.textContent] as const);
  for (const [slot] of refused) slot.textContent = valueOf(slot);
  const giveBack = () => refused.forEach(([slot, text]) => (slot.textContent = text));
  addEventListener('afterprint', giveBack, { once: true });
}
