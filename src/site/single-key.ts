/** Whether a press is a single-key shortcut: no part of a combination, not typed into a field, not switched off. */
export function isSingleKey(event: KeyboardEvent, key: string): boolean {
  const { target, ctrlKey, metaKey, altKey } = event;
  return (
    event.key === key &&
    !ctrlKey &&
    !metaKey &&
    !altKey &&
    document.documentElement.dataset.keys !== 'off' &&
    !(
      target instanceof HTMLElement &&
      (target.isContentEditable || target.matches('input, textarea, select'))
    )
  );
}
