import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toMdast, type Handle } from 'hast-util-to-mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { DEFAULT_CHOICES, SHELLS, type Choices, type Shell } from '../commands/choices.ts';
import { evenSpaces } from '../content/inline.ts';
import { languageAt, missingWords, shellWords } from './fences.ts';
import { figureParts } from './figure-parts.ts';
import { classesOf, element, textOf } from './html-tree.ts';

/** What Markdown leaves out: controls, scripts and styles, ways through the site, and what other words of the page say as well. */
const left = new Set(['button', 'script', 'style', 'svg', 'input', 'select', 'form', 'template']);
const leftClasses = [
  'no-print',
  'badge',
  'home-break',
  'turn',
  'heading-link',
  'breadcrumb',
  'pager',
  'sr-only',
  'form-name',
  'switches',
  'index-letters',
];

/**
 * The article of the built page at an address as Markdown: commands as fences in their default form and in those of other
 * shells, figures in words, links as whole addresses.
 * @throws when the page has no `main`.
 */
export function markdownOf(html: string, address: string): string {
  const article = /<main[\s>][\s\S]*<\/main>/.exec(html)?.[0];
  if (article === undefined) throw new Error('the page has no main element');
  const main = fromHtml(article, { fragment: true }).children[0] as Element;
  const tree: Root = { type: 'root', children: apart(kept(main, { choices: DEFAULT_CHOICES, address })) };
  const markdown = toMdast(tree, { handlers: { pre: code, summary } });
  return toMarkdown(markdown, { extensions: [gfmToMarkdown()], bullet: '-', rule: '-', fences: true });
}

/** The reader for whom a page is told, and where it stands. */
interface Telling {
  choices: Choices;
  address: string;
}

function kept(whole: Element, telling: Telling): ElementContent[] {
  return figureParts(whole)
    .filter((child) => belongs(child, telling.choices))
    .flatMap((child) => (child.type === 'element' ? told(child, telling) : [child]));
}

/** An element with what of it is kept. */
function told(found: Element, telling: Telling): ElementContent[] {
  if (classesOf(found).includes('forms')) return inEachShell(found, telling);
  const properties = { ...found.properties };
  if (/^[/#]/.test(String(properties['href'])))
    properties['href'] = new URL(String(properties['href']), telling.address).href;
  const whole = listed({ ...found, properties, children: kept(found, telling) });
  return [properties['dataEntry'] === undefined ? whole : typed(whole, telling.choices.shell)];
}

/** A line of a command as a block of code. */
function typed(line: Element, shell: Shell): Element {
  const language = languageAt(String(line.properties['dataPrompt'] ?? '$'), shell);
  return { ...element('pre', textOf(line)), properties: { language } };
}

/** The lines of a command in the default shell, which shells have none, then those of each shell that has others. */
function inEachShell(forms: Element, telling: Telling): ElementContent[] {
  const inShells = SHELLS.map((shell) => {
    const children = kept(forms, { ...telling, choices: { ...telling.choices, shell } });
    return { shell, children, text: children.map(textOf).join('') };
  });
  const having = inShells.filter(({ children }) => !children.some(isMissing));
  const without = SHELLS.filter((shell) => !having.some((each) => each.shell === shell));
  return [...Map.groupBy(having, ({ text }) => text).values()].flatMap((alike, index) => [
    ...(index > 0 ? [element('p', shellWords(alike.map(({ shell }) => shell)))] : []),
    ...alike[0]!.children,
    ...(index === 0 && without.length > 0 ? [element('p', missingWords(without))] : []),
  ]);
}

/** Whether an element says that a shell has no line. */
const isMissing = (node: ElementContent): boolean =>
  node.type === 'element' && (classesOf(node).includes('form-missing') || node.children.some(isMissing));

/** Puts a space between an element and a word that stand side by side without one, since only styles keep them apart on the page. */
function apart(nodes: ElementContent[]): ElementContent[] {
  return nodes.flatMap((node, index) => {
    const isText = node.type === 'element' && !/^(code|pre)$/.test(node.tagName);
    const spaced = isText ? { ...node, children: apart(node.children) } : node;
    const before = nodes[index - 1];
    const meets =
      before !== undefined &&
      (before.type === 'element' || node.type === 'element') &&
      /\S$/.test(textOf(before)) &&
      /^[\p{L}\p{N}]/u.test(textOf(node));
    return meets ? [{ type: 'text', value: ' ' }, spaced] : [spaced];
  });
}

/** The index from A to Z has a line for each entry, since an element for each would make the page heavy: here it is a list. */
function listed(found: Element): Element {
  if (!classesOf(found).includes('index-entries')) return found;
  const lines: ElementContent[][] = [[]];
  for (const child of found.children) {
    lines.at(-1)!.push(child);
    if (child.type === 'text' && child.value.endsWith('\n')) lines.push([]);
  }
  const items = lines.filter((line) => line.length > 0);
  return element('ul', ...items.map((children) => element('li', ...children)));
}

function belongs(node: ElementContent, choices: Choices): boolean {
  if (node.type !== 'element') return true;
  const { tagName, properties } = node;
  return (
    !left.has(tagName) &&
    !classesOf(node).some((name) => leftClasses.includes(name)) &&
    properties['dataNeedsScript'] === undefined &&
    properties['hidden'] !== true &&
    isSeen(node, choices)
  );
}

/** Whether an element is part of what a reader of these choices sees. */
function isSeen({ properties }: Element, choices: Choices): boolean {
  return Object.entries(choices).every(([choice, value]) => {
    const of = properties[`data${choice[0]!.toUpperCase()}${choice.slice(1)}`];
    return of === undefined || String(of).split(' ').includes(value);
  });
}

const code: Handle = (_, element: Element) => ({
  type: 'code',
  lang: String(element.properties['language'] ?? 'text'),
  value: textOf(element).replace(/\n$/, ''),
});

/** The summary of a fold becomes a bold paragraph above what the fold held. */
const summary: Handle = (_, element: Element) => ({
  type: 'paragraph',
  children: [{ type: 'strong', children: [{ type: 'text', value: evenSpaces(textOf(element)) }] }],
});
