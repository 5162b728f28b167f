/**
 * Lets the Tab key pass what could be scrolled with other keys, but fits. Asked at each press, for the room changes with the window,
 * the letters and what is unfolded. In a window of another size nothing is passed before it is asked.
 */
export function passWhatFits(): void {
  pass();
  addEventListener('keydown', ({ key }) => key === 'Tab' && pass());
  addEventListener('resize', () => {
    for (const box of boxes()) box.tabIndex = 0;
  });
}

function pass(): void {
  for (const box of boxes()) box.tabIndex = box.scrollWidth > box.clientWidth ? 0 : -1;
}

const boxes = () =>
  document.querySelectorAll<HTMLElement>(':is(pre, [role=group]:not([data-help]))[tabindex]');
