import type { Page } from '@playwright/test';

/** A text or the edge of a control whose colour is too near to what is behind it. */
interface Faint {
  ratio: number;
  needed: number;
  what: string;
}

/** Texts that readers read on and on; all other text may be a little fainter. */
const bodyText =
  '.lede, .prose > :is(p, ul, ol, dl, table, .table-frame), .question, .original blockquote, .home p';
const notBody = 'pre, code, .command, .figure, .verdict, .badge, summary';

/** Something drawn in a colour, and everything that lies behind its middle, from the front. */
interface Drawn {
  kind: 'text' | 'edge';
  element: Element;
  behind: Element[];
  needed: number;
}

/** Red, green and blue up to 255, and how much of what is behind it a colour covers, up to 1. */
type Colour = [red: number, green: number, blue: number, alpha: number];

/**
 * Measures every visible text of a page, in the light theme and the dark one, against what is painted behind it: 7:1 for body
 * text, 4.5:1 for all other, 3:1 for the edges of controls. Where all of it stands is found out once, for both themes.
 * @returns a line for each kind of element that is too faint
 */
export async function faintParts(page: Page): Promise<string[]> {
  const drawn = await page.evaluateHandle(findDrawn, [bodyText, notBody] as const);
  const colours = await page.evaluateHandle(readColours);
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const faint = await drawn.evaluate(judge, colours);
    found.push(...faint.map(({ ratio, needed, what }) => `${colorScheme} ${ratio} of ${needed}, ${what}`));
  }
  await Promise.all([drawn.dispose(), colours.dispose()]);
  return found;
}

/** Runs in the page. Scrolls it, since what is outside the window has nothing behind it. */
function findDrawn([body, exempt]: readonly [string, string]): Drawn[] {
  const stackAt = (x: number, y: number, from: Element | null): Element[] | undefined => {
    const stack = document.elementsFromPoint(x, y);
    const start = from === null ? 0 : stack.indexOf(from);
    if (stack.length === 0 || (start === -1 && !from!.closest('svg'))) return undefined;
    return stack.slice(Math.max(0, start));
  };
  /** The box a part of the page has in the window, once it is well inside it. */
  const inWindow = (measure: () => DOMRect | undefined): DOMRect | undefined => {
    const box = measure();
    if (!box || box.width < 2 || (box.top > 100 && box.bottom < innerHeight - 100)) return box;
    scrollBy({ top: box.top - innerHeight / 4, behavior: 'instant' });
    return measure();
  };
  // At a point the browser looks through the boxes of the whole page, so that it is left one section at a time.
  const sections = [...document.querySelectorAll<HTMLElement>('.prose > section')];
  const setAside = (section: HTMLElement) => {
    section.style.containIntrinsicHeight = `${section.offsetHeight}px`;
    section.style.setProperty('content-visibility', 'hidden', 'important');
  };
  const takeBack = (section: HTMLElement) => {
    section.style.removeProperty('content-visibility');
    // Laid out at once, else the browser complains that its inside is asked for while it is hidden still.
    return section.offsetHeight;
  };
  let near: HTMLElement | null = null;
  const lookNear = (element: Element) => {
    const section = element.closest<HTMLElement>('.prose > section');
    if (section === near) return;
    if (near) setAside(near);
    if (section) takeBack(section);
    near = section;
  };
  sections.forEach(setAside);
  const drawn: Drawn[] = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (texts.nextNode()) {
    const node = texts.currentNode;
    const element = node.parentElement!;
    if (!node.textContent?.trim() || element.closest('.sr-only, script, style, noscript')) continue;
    lookNear(element);
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    range.selectNodeContents(node);
    const box = inWindow(() => range.getClientRects()[0]);
    if (!box || box.width < 2) continue;
    const behind = stackAt(box.left + box.width / 2, box.top + box.height / 2, element);
    const isBody = element.closest(body) !== null && element.closest(exempt) === null;
    if (behind) drawn.push({ kind: 'text', element, behind, needed: isBody ? 7 : 4.5 });
  }
  for (const element of document.querySelectorAll('button, input, select')) {
    lookNear(element);
    const { borderTopStyle, borderTopWidth } = getComputedStyle(element);
    const box = inWindow(() => element.getBoundingClientRect());
    if (!box || box.width < 2 || borderTopStyle === 'none' || parseFloat(borderTopWidth) === 0) continue;
    const behind = stackAt(box.left - 2, box.top + box.height / 2, null);
    if (behind) drawn.push({ kind: 'edge', element, behind, needed: 3 });
  }
  sections.forEach(takeBack);
  return drawn;
}

/** Runs in the page. Reads colours as the browser does, and compares them. */
function readColours() {
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
  return { read, over, contrast };
}

/** Runs in the page. What of it has too little contrast in the theme it has now. */
function judge(drawn: Drawn[], { read, over, contrast }: ReturnType<typeof readColours>): Faint[] {
  const fills = new Map<Element, Colour>();
  const fillOf = (element: Element): Colour => {
    const found = fills.get(element) ?? read(getComputedStyle(element).backgroundColor);
    fills.set(element, found);
    return found;
  };
  const groundOf = (behind: Element[]): Colour => {
    const layers: Colour[] = [];
    for (const element of behind) {
      const fill = fillOf(element);
      if (fill[3] > 0) layers.push(fill);
      if (fill[3] === 1) break;
    }
    return layers.reduceRight((below, top) => over(top, below), [255, 255, 255, 1] as Colour);
  };
  const faint = new Map<string, Faint>();
  for (const { kind, element, behind, needed } of drawn) {
    const style = getComputedStyle(element);
    const ground = groundOf(behind);
    const ink = kind === 'edge' ? style.borderTopColor : element.closest('svg') ? style.fill : style.color;
    const ratio = contrast(over(read(ink), ground), ground);
    if (ratio >= needed - 0.005) continue;
    const key = `${kind} ${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`;
    const what = `${key}: ${element.textContent?.trim().slice(0, 40)}`;
    if (!faint.has(key)) faint.set(key, { ratio: Math.round(ratio * 100) / 100, needed, what });
  }
  return [...faint.values()];
}
