/** Marks a part of the figure as the one last clicked, and puts it into the address. */
export function selectPart(figure: HTMLElement, part: Element): void {
  figure.querySelector('[data-selected]')?.toggleAttribute('data-selected');
  part.toggleAttribute('data-selected');
  history.replaceState(null, '', `#${part.id}`);
}
