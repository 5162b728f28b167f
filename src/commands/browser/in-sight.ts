/** Scrolls to what is said of an element, as far as that leaves the element itself in sight. */
export function bringInSight(said: Element, of: Element): void {
  for (const each of [said, of]) each.scrollIntoView({ block: 'nearest' });
}
