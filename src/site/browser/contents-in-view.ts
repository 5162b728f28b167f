/** Scrolls the contents of the page to the heading that is marked in them, when the mark moves on and when they open on a small screen. */
export function keepMarkInView(): void {
  const contents = document.querySelector('#contents');
  if (!contents) return;
  const show = () => {
    const here = contents.querySelector<HTMLElement>('[aria-current]');
    if (!here) return;
    const above = here.offsetTop - contents.scrollTop;
    // What is in sight need not move from under the pointer.
    if (above < 0 || above + here.offsetHeight > contents.clientHeight)
      contents.scrollTop = here.offsetTop - contents.clientHeight / 2;
  };
  show();
  contents.addEventListener('toggle', show);
  new MutationObserver(show).observe(contents, { subtree: true, attributeFilter: ['aria-current'] });
}
