import type { Page } from '@playwright/test';
import { layOutAll } from './styles.ts';

/** What a reader would see going wrong in the figures of a page: measured in the browser, one kind of fault after another. */
export async function faultsOn(page: Page, isSpaced = false): Promise<string[]> {
  await layOutAll(page);
  const measures = await page.evaluateHandle(makeMeasures);
  const found = [
    await page.evaluate(whatScrolls),
    await measures.evaluate(whatIsWrongWithWords),
    await measures.evaluate(whatIsWrongWithBoxes),
    await measures.evaluate(whatNumbersCover),
    await measures.evaluate(whatCoversNumbers),
    await measures.evaluate(whatIsWrongWithLines),
    await measures.evaluate(whatIsWrongWithLabels, isSpaced),
  ];
  await measures.dispose();
  return found.flat();
}

/** What the checks share; each of them runs in the page, where it finds nothing of this file but what it is given. */
interface Measures {
  figures: readonly Element[];
  boxesOf(figure: Element): HTMLElement[];
  /** The boxes that hold no others. */
  leavesOf(figure: Element): HTMLElement[];
  /** The layers of lines that are shown: one, where there are any. */
  layersOf(figure: Element): SVGSVGElement[];
  /** The points of the arrowheads of a layer, in the window. */
  tipsOf(layer: SVGSVGElement): DOMPoint[];
  /** The lines into which a text is broken. */
  linesOf(word: Element): DOMRect[];
  /** Whether two rectangles share more than some px at a side. */
  overlap(a: DOMRect, b: DOMRect, across: number, down: number): boolean;
}

function makeMeasures(): Measures {
  const boxesOf = (figure: Element) => [...figure.querySelectorAll<HTMLElement>('[data-node]')];
  return {
    figures: [...document.querySelectorAll('[data-figure]')],
    boxesOf,
    leavesOf: (figure) => boxesOf(figure).filter((box) => !box.querySelector('ul')),
    layersOf: (figure) =>
      [...figure.querySelectorAll('svg')].filter((svg) => getComputedStyle(svg).display !== 'none'),
    tipsOf: (layer) => {
      const matrix = layer.getScreenCTM()!;
      const drawn = [...layer.querySelectorAll('.tip')].map((tips) => tips.getAttribute('d')!);
      return drawn
        .flatMap((path) => [...path.matchAll(/M([\d.]+) ([\d.]+)/g)])
        .map(([, x, y]) => new DOMPoint(Number(x), Number(y)).matrixTransform(matrix));
    },
    linesOf: (word) => {
      const range = document.createRange();
      range.selectNodeContents(word);
      return [...range.getClientRects()];
    },
    overlap: (a, b, across, down) =>
      a.left < b.right - across &&
      b.left < a.right - across &&
      a.top < b.bottom - down &&
      b.top < a.bottom - down,
  };
}

function whatScrolls(): string[] {
  const { clientWidth } = document.documentElement;
  const faults: string[] = [];
  for (const part of document.querySelectorAll('[data-figure] *')) {
    const { right, width } = part.getBoundingClientRect();
    const figure = part.closest('[data-figure]')!;
    if (width > 0 && right > clientWidth + 0.5)
      faults.push(`${figure.id}: <${part.localName}> makes the page scroll sideways`);
  }
  return faults;
}

function whatIsWrongWithWords({ figures, boxesOf, linesOf }: Measures): string[] {
  const faults: string[] = [];
  for (const figure of figures)
    for (const box of boxesOf(figure)) {
      const name = box.dataset['node'];
      const rect = box.getBoundingClientRect();
      for (const word of [...box.children].filter((child) => child.matches('b, small, a:not(.badge)'))) {
        const { fontSize } = getComputedStyle(word);
        if (Number.parseFloat(fontSize) < 11.99)
          faults.push(`${figure.id}: ${name} has text below 12 px: ${fontSize}`);
        for (const line of linesOf(word))
          if (
            line.left < rect.left - 0.5 ||
            line.right > rect.right + 0.5 ||
            line.top < rect.top - 1 ||
            line.bottom > rect.bottom + 1
          )
            faults.push(`${figure.id}: ${name}: "${word.textContent}" leaves its box`);
      }
    }
  return faults;
}

function whatIsWrongWithBoxes({ figures, boxesOf, leavesOf, overlap }: Measures): string[] {
  const faults: string[] = [];
  for (const figure of figures) {
    for (const box of boxesOf(figure)) {
      const rect = box.getBoundingClientRect();
      const frame = box.parentElement!.closest('[data-node]');
      const outer = (frame ?? figure.querySelector('.canvas')!).getBoundingClientRect();
      if (
        rect.left < outer.left - 1 ||
        rect.right > outer.right + 1 ||
        rect.top < outer.top - 1 ||
        rect.bottom > outer.bottom + 1
      )
        faults.push(`${figure.id}: ${box.dataset['node']} leaves the box around it`);
    }
    const leaves = leavesOf(figure);
    for (const [at, leaf] of leaves.entries())
      for (const other of leaves.slice(at + 1))
        if (overlap(leaf.getBoundingClientRect(), other.getBoundingClientRect(), 1, 1))
          faults.push(`${figure.id}: ${leaf.dataset['node']} overlaps ${other.dataset['node']}`);
  }
  return faults;
}

function whatNumbersCover({ figures, layersOf, tipsOf, linesOf }: Measures): string[] {
  const faults: string[] = [];
  for (const figure of figures) {
    const circles = [...figure.querySelectorAll('.canvas .badge')].map((badge) => {
      const { left, top, width } = badge.getBoundingClientRect();
      // Its border is not seen: it is there for the finger.
      const radius = badge.clientWidth / 2;
      return { number: badge.textContent, x: left + width / 2, y: top + width / 2, radius };
    });
    const covered = (what: string, { left, right, top, bottom, height }: DOMRect) => {
      // Letters fill about three fifths of the height of their line.
      const lead = 0.2 * height;
      for (const { number, x, y, radius } of circles) {
        const across = Math.max(left - x, 0, x - right);
        const down = Math.max(top + lead - y, 0, y - bottom + lead);
        if (Math.hypot(across, down) < radius - 1)
          faults.push(`${figure.id}: number ${number} covers ${what}`);
      }
    };
    for (const word of figure.querySelectorAll('.canvas :is(b, small)'))
      for (const line of linesOf(word)) covered(`"${word.textContent}"`, line);
    for (const layer of layersOf(figure)) {
      for (const { x, y } of tipsOf(layer)) covered('an arrowhead', new DOMRect(x, y, 0, 0));
      for (const label of layer.querySelectorAll('text'))
        covered(`"${label.textContent}"`, label.getBoundingClientRect());
    }
  }
  return faults;
}

function whatCoversNumbers({ figures }: Measures): string[] {
  const faults: string[] = [];
  for (const figure of figures)
    for (const badge of figure.querySelectorAll('.canvas .badge')) {
      if (!badge.checkVisibility({ visibilityProperty: true })) continue;
      badge.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, width } = badge.getBoundingClientRect();
      const radius = badge.clientWidth / 2 - 1;
      for (let angle = 0; angle < 2 * Math.PI; angle += Math.PI / 8) {
        const x = left + width / 2 + radius * Math.cos(angle);
        const y = top + width / 2 + radius * Math.sin(angle);
        const over = document.elementFromPoint(x, y);
        if (over === badge) continue;
        const name = over?.closest<HTMLElement>('[data-node]')?.dataset['node'];
        faults.push(`${figure.id}: number ${badge.textContent} is covered by ${name}`);
        break;
      }
    }
  return faults;
}

function whatIsWrongWithLines({ figures, boxesOf, layersOf, tipsOf }: Measures): string[] {
  const near = (a: number, b: number) => Math.abs(a - b) < 1.5;
  const faults: string[] = [];
  for (const figure of figures) {
    const layers = layersOf(figure);
    if (figure.querySelector('svg') && layers.length !== 1)
      faults.push(`${figure.id}: ${layers.length} layers of lines are shown`);
    const rects = boxesOf(figure).map((box) => box.getBoundingClientRect());
    for (const { x, y } of layers.flatMap(tipsOf)) {
      const isOn = rects.some(
        ({ left, right, top, bottom }) =>
          ((near(x, left) || near(x, right)) && y > top - 1 && y < bottom + 1) ||
          ((near(y, top) || near(y, bottom)) && x > left - 1 && x < right + 1),
      );
      if (!isOn) faults.push(`${figure.id}: an arrowhead at ${x.toFixed()}, ${y.toFixed()} is on no box`);
    }
  }
  return faults;
}

function whatIsWrongWithLabels(
  { figures, leavesOf, layersOf, overlap }: Measures,
  isSpaced: boolean,
): string[] {
  const faults: string[] = [];
  for (const figure of figures) {
    const leaves = leavesOf(figure);
    for (const layer of layersOf(figure))
      for (const label of layer.querySelectorAll('text')) {
        const rect = label.getBoundingClientRect();
        if (rect.height > 0 && 12.5 * layer.getScreenCTM()!.a < 11.99)
          faults.push(`${figure.id}: "${label.textContent}" is below 12 px`);
        for (const leaf of leaves)
          if (overlap(rect, leaf.getBoundingClientRect(), 2, 3))
            faults.push(
              `${figure.id}: "${label.textContent}" lies over ${leaf.dataset['node']}${isSpaced ? ' with wide spacing' : ''}`,
            );
      }
  }
  return faults;
}
