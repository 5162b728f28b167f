/**
 * Closes a dialog at a click beside it, where the browser does not do so itself; a press that began inside only selects text.
 * @param dialog filled by its content to its edges.
 */
export function closeBeside(dialog: HTMLDialogElement): void {
  let pressed: EventTarget | null = null;
  dialog.addEventListener('pointerdown', ({ target }) => (pressed = target));
  dialog.addEventListener('click', ({ target }) => target === dialog && pressed === dialog && dialog.close());
}
