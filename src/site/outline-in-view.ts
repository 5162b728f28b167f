/** Scrolls the outline, not the page, to the page that the reader is on. */
export function showPageInOutline(): void {
  const outline = document.querySelector<HTMLElement>('#outline');
  const here = outline?.querySelector<HTMLElement>('[aria-current]');
  if (!outline || !here) return;
  const show = () => (outline.scrollTop = here.offsetTop - outline.clientHeight / 2);
  show();
  outline.addEventListener('toggle', show);
}
