/** Marks a part of a figure as the one last clicked, and puts it into the address. */
export function selectPart(part: Element): void {
  document.querySelector('[data-selected]')?.toggleAttribute('data-selected');
  part.toggleAttribute('data-selected');
  history.replaceState(null, '', `#${part.id}`);
}
