import type { Page } from '@playwright/test';

/** A text or the edge of a control whose colour is too near to what is behind it. */
export interface Faint {
  ratio: number;
  needed: number;
  what: string;
}

/** Texts that readers read on and on; all other text may be a little fainter. */
const bodyText =
  '.lede, .prose > :is(p, ul, ol, dl, table, .table-frame), .question, .original blockquote, .home p';
const notBody = 'pre, code, .command, .figure, .verdict, .badge, summary';

/**
 * Measures every visible text of a page against what is painted behind it: 7:1 for body text, 4.5:1 for all other,
 * 3:1 for the edges of controls. Scrolls the page, since what is outside the window has nothing behind it.
 */
export function faintParts(page: Page): Promise<Faint[]> {
  return page.evaluate(
    ([body, exempt]) => {
      type Colour = [number, number, number, number];
      const pencil = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
      const known = new Map<string, Colour>();
      const read = (css: string): Colour => {
        const found = known.get(css);
        if (found) return found;
        pencil.clearRect(0, 0, 1, 1);
        pencil.fillStyle = css;
        pencil.fillRect(0, 0, 1, 1);
        const [r = 0, g = 0, b = 0, a = 0] = pencil.getImageData(0, 0, 1, 1).data;
        const colour: Colour = [r, g, b, a / 255];
        known.set(css, colour);
        return colour;
      };
      const over = (top: Colour, below: Colour): Colour => {
        const mix = (i: 0 | 1 | 2) => top[i] * top[3] + below[i] * (1 - top[3]);
        return [mix(0), mix(1), mix(2), 1];
      };
      const luminance = ([r, g, b]: Colour) =>
        [r, g, b]
          .map((part) => part / 255)
          .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
          .reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i]!, 0);
      const contrast = (a: Colour, b: Colour) => {
        const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
        return (light! + 0.05) / (dark! + 0.05);
      };
      const fills = new Map<Element, Colour>();
      const fillOf = (element: Element): Colour => {
        const found = fills.get(element) ?? read(getComputedStyle(element).backgroundColor);
        fills.set(element, found);
        return found;
      };
      const behind = (x: number, y: number, from: Element | null): Colour | undefined => {
        const stack = document.elementsFromPoint(x, y);
        const start = from === null ? -1 : stack.indexOf(from);
        const layers: Colour[] = [];
        for (const element of stack.slice(Math.max(0, start))) {
          const fill = fillOf(element);
          if (fill[3] > 0) layers.push(fill);
          if (fill[3] === 1) break;
        }
        if (stack.length === 0 || (from !== null && start === -1 && !from.closest('svg'))) return undefined;
        return layers.reduceRight((below, top) => over(top, below), [255, 255, 255, 1] as Colour);
      };
      /** The box a part of the page has in the window, once it is well inside it. */
      const inWindow = (measure: () => DOMRect | undefined): DOMRect | undefined => {
        const box = measure();
        if (!box || box.width < 2 || (box.top > 100 && box.bottom < innerHeight - 100)) return box;
        scrollBy({ top: box.top - innerHeight / 4, behavior: 'instant' });
        return measure();
      };
      const faint = new Map<string, Faint>();
      const judge = (what: string, element: Element, ratio: number, needed: number) => {
        if (ratio >= needed - 0.005) return;
        const key = `${what} ${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`;
        if (!faint.has(key))
          faint.set(key, {
            ratio: Math.round(ratio * 100) / 100,
            needed,
            what: `${key}: ${element.textContent?.trim().slice(0, 40)}`,
          });
      };
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      while (texts.nextNode()) {
        const node = texts.currentNode;
        const element = node.parentElement!;
        if (!node.textContent?.trim() || element.closest('.sr-only, script, style, noscript')) continue;
        if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
        range.selectNodeContents(node);
        const box = inWindow(() => range.getClientRects()[0]);
        if (!box || box.width < 2) continue;
        const style = getComputedStyle(element);
        const ground = behind(box.left + box.width / 2, box.top + box.height / 2, element);
        if (!ground) continue;
        const ink = read(element.closest('svg') ? style.fill : style.color);
        const reading = element.closest(body!) !== null && element.closest(exempt!) === null;
        judge('text', element, contrast(over(ink, ground), ground), reading ? 7 : 4.5);
      }
      for (const control of document.querySelectorAll('button, input, select')) {
        const style = getComputedStyle(control);
        const box = inWindow(() => control.getBoundingClientRect());
        if (
          !box ||
          box.width < 2 ||
          style.borderTopStyle === 'none' ||
          parseFloat(style.borderTopWidth) === 0
        )
          continue;
        const outside = behind(box.left - 2, box.top + box.height / 2, null);
        if (!outside) continue;
        const edge = over(read(style.borderTopColor), outside);
        judge('edge', control, contrast(edge, outside), 3);
      }
      return [...faint.values()];
    },
    [bodyText, notBody],
  );
}
