/** Marks, in the given contents, the link to the heading that the reader is under. */
export function markHeadingInView(contents: HTMLElement | null): void {
  if (!contents) return;
  const links = [...contents.querySelectorAll<HTMLAnchorElement>('a')];
  const headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  const update = () => {
    const passed = headings.findLastIndex(
      (heading) => heading?.checkVisibility() && heading.getBoundingClientRect().top < 120,
    );
    const here = links[Math.max(passed, 0)];
    if (here?.ariaCurrent) return;
    for (const link of links) link.ariaCurrent = link === here ? 'location' : null;
  };
  update();
  addEventListener('scroll', update);
}
