import type { Page } from '@playwright/test';

/** What a reader would see going wrong in the figures of a page: measured in the browser, figure by figure. */
export function faultsOn(page: Page, isSpaced = false): Promise<string[]> {
  return page.evaluate((spaced) => {
    const faults: string[] = [];
    const near = (a: number, b: number) => Math.abs(a - b) < 1.5;
    /** Whether two rectangles share more than some px at a side. */
    const overlap = (a: DOMRect, b: DOMRect, across: number, down: number) =>
      a.left < b.right - across &&
      b.left < a.right - across &&
      a.top < b.bottom - down &&
      b.top < a.bottom - down;
    const linesOf = (word: Element) => {
      const range = document.createRange();
      range.selectNodeContents(word);
      return [...range.getClientRects()] as DOMRect[];
    };
    const { clientWidth } = document.documentElement;
    for (const figure of document.querySelectorAll('[data-figure]')) {
      const say = (fault: string) => faults.push(`${figure.id}: ${fault}`);
      for (const part of figure.querySelectorAll('*')) {
        const { right, width } = part.getBoundingClientRect();
        if (width > 0 && right > clientWidth + 0.5) say(`<${part.localName}> makes the page scroll sideways`);
      }
      const boxes = [...figure.querySelectorAll<HTMLElement>('[data-node]')];
      const leaves = boxes.filter((box) => !box.querySelector('ul'));
      for (const box of boxes) {
        const name = box.dataset['node'];
        const rect = box.getBoundingClientRect();
        const words = [...box.children].filter((child) => child.matches('b, small, a:not(.badge)'));
        for (const word of words) {
          if (Number.parseFloat(getComputedStyle(word).fontSize) < 11.99)
            say(`${name} has text below 12 px: ${getComputedStyle(word).fontSize}`);
          for (const line of linesOf(word))
            if (
              line.left < rect.left - 0.5 ||
              line.right > rect.right + 0.5 ||
              line.top < rect.top - 1 ||
              line.bottom > rect.bottom + 1
            )
              say(`${name}: "${word.textContent}" leaves its box`);
        }
        const frame = box.parentElement!.closest('[data-node]');
        const outer = (frame ?? figure.querySelector('.canvas')!).getBoundingClientRect();
        if (rect.left < outer.left - 1 || rect.right > outer.right + 1 || rect.bottom > outer.bottom + 1)
          say(`${name} leaves the box around it`);
        if (!leaves.includes(box)) continue;
        for (const other of leaves.slice(leaves.indexOf(box) + 1))
          if (overlap(rect, other.getBoundingClientRect(), 1, 1))
            say(`${name} overlaps ${other.dataset['node']}`);
      }
      const circles = [...figure.querySelectorAll('.canvas .badge')].map((badge) => {
        const { left, top, width } = badge.getBoundingClientRect();
        // Its border is not seen: it is there for the finger.
        const radius = badge.clientWidth / 2;
        return { number: badge.textContent, x: left + width / 2, y: top + width / 2, radius };
      });
      /* Letters fill about three fifths of the height of their line. */
      const covered = (what: string, { left, right, top, bottom, height }: DOMRect, lead = 0.2) => {
        for (const { number, x, y, radius } of circles) {
          const across = Math.max(left - x, 0, x - right);
          const down = Math.max(top + lead * height - y, 0, y - bottom + lead * height);
          if (Math.hypot(across, down) < radius - 1) say(`number ${number} covers ${what}`);
        }
      };
      for (const word of figure.querySelectorAll('.canvas :is(b, small)')) {
        for (const line of linesOf(word)) covered(`"${word.textContent}"`, line);
      }
      const layer = [...figure.querySelectorAll('svg')].filter(
        (svg) => getComputedStyle(svg).display !== 'none',
      );
      if (figure.querySelector('svg') && layer.length !== 1) say(`${layer.length} layers of lines are shown`);
      for (const svg of layer) {
        const matrix = svg.getScreenCTM()!;
        const rects = boxes.map((box) => box.getBoundingClientRect());
        for (const tips of svg.querySelectorAll('.tip'))
          for (const [, x, y] of tips.getAttribute('d')!.matchAll(/M([\d.]+) ([\d.]+)/g)) {
            const tip = new DOMPoint(Number(x), Number(y)).matrixTransform(matrix);
            covered('an arrowhead', new DOMRect(tip.x, tip.y, 0, 0));
            const isOn = rects.some(
              ({ left, right, top, bottom }) =>
                ((near(tip.x, left) || near(tip.x, right)) && tip.y > top - 1 && tip.y < bottom + 1) ||
                ((near(tip.y, top) || near(tip.y, bottom)) && tip.x > left - 1 && tip.x < right + 1),
            );
            if (!isOn) say(`an arrowhead at ${tip.x.toFixed()}, ${tip.y.toFixed()} is on no box`);
          }
        for (const label of svg.querySelectorAll('text')) {
          const rect = label.getBoundingClientRect();
          covered(`"${label.textContent}"`, rect);
          if (rect.height > 0 && 12.5 * matrix.a < 11.99) say(`"${label.textContent}" is below 12 px`);
          for (const leaf of leaves)
            if (overlap(rect, leaf.getBoundingClientRect(), 2, 3))
              say(
                `"${label.textContent}" lies over ${leaf.dataset['node']}${spaced ? ' with wide spacing' : ''}`,
              );
        }
      }
    }
    return faults;
  }, isSpaced);
}
