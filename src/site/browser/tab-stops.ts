/**
 * Lets the Tab key pass what could be scrolled with other keys, but fits. Asked at each press, for the room changes with the window,
 * the letters and what is unfolded.
 */
export function passWhatFits(): void {
  pass();
  addEventListener('keydown', ({ key }) => key === 'Tab' && pass());
}

function pass(): void {
  for (const box of document.querySelectorAll<HTMLElement>(
    ':is(pre, [role=group]:not([data-help]))[tabindex]',
  ))
    box.tabIndex = box.scrollWidth > box.clientWidth ? 0 : -1;
}
