/**
 * How far down a heading may be to be the one that the reader is under, in px: as far as one that was gone to, below what stays on
 * top, where the browser's usual letters have up to 22 px.
 */
const REACH = 190;

/** Marks, in the contents of the page, the link to the heading that the reader is under, or went to where the page ends. */
export function markHeadingInView(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('#contents a')];
  const headings = links.map((link) => document.getElementById(link.getAttribute('href')!.slice(1)));
  const isEnd = () => document.body.getBoundingClientRect().bottom <= innerHeight;
  const update = () => {
    const passed = headings.findLastIndex(
      (heading) =>
        heading?.checkVisibility() &&
        (heading.getBoundingClientRect().top < REACH || (heading.matches(':target') && isEnd())),
    );
    const here = links[Math.max(passed, 0)];
    if (here?.ariaCurrent) return;
    for (const link of links) link.ariaCurrent = link === here ? 'location' : null;
  };
  update();
  addEventListener('scroll', update);
  addEventListener('hashchange', update);
}
