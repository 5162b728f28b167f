/** Scrolls the outline, not the page, to the page that the reader is on; again when it opens on a small screen. */
export function showPageInOutline(): void {
  const outline = document.querySelector('#outline');
  const here = outline?.querySelector<HTMLElement>('[aria-current]');
  const show = () => here && (outline!.scrollTop = here.offsetTop - outline!.clientHeight / 2);
  show();
  outline?.addEventListener('toggle', show);
}
