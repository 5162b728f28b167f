/** Marks a part of a figure as the one last clicked, and puts it into the address. */
export function selectPart(part: Element): void {
  forgetSelected();
  part.toggleAttribute('data-selected');
  history.replaceState(null, '', `#${part.id}`);
}

/** Takes the mark from the part that was clicked last. */
export function forgetSelected(): void {
  document.querySelector('[data-selected]')?.toggleAttribute('data-selected');
}
