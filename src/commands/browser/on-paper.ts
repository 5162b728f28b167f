import { slotsOf, valueOf } from './values.ts';

/** Prints the value in force where what stands in a slot is refused. */
export function printValues(): void {
  addEventListener('beforeprint', () => {
    const refused = [...slotsOf()]
      .map((slot) => [slot, slot.textContent] as const)
      .filter(([slot, text]) => text !== valueOf(slot));
    for (const [slot] of refused) slot.textContent = valueOf(slot);
    const giveBack = () => refused.forEach(([slot, text]) => (slot.textContent = text));
    addEventListener('afterprint', giveBack, { once: true });
  });
}
