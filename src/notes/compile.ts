import {
  satteriCreateHighlightFn,
  satteriHeadingIdsPlugin,
  satteriHighlightPlugin,
} from '@astrojs/markdown-satteri';
import type { MarkdownHeading } from 'astro';
import { evaluate } from 'satteri';
import { codeTheme, styleToClass } from './code-classes.ts';
import { tables } from './tables.ts';

/** A part of a note: HTML as it is, or a component of the vocabulary with what stands inside it. */
export type Piece = { html: string } | { Component: unknown; attributes: object; inside: Piece[] };

/** What an element of a note holds: text, pieces already made, or nothing. */
type Content = string | Piece | undefined | readonly Content[];

const highlight = await satteriCreateHighlightFn('shiki', {
  theme: codeTheme,
  transformers: [styleToClass],
});
/** The name under which the compiler hands over HTML in which no component stands. */
const still = 'Still';
/** Elements that have no end tag. */
const voidElements = /^(?:area|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/**
 * Takes the MDX of a note apart into HTML and components. A note is data: it imports nothing and computes nothing
 * (the content check refuses code before any note comes here), so that it need not become a module of its own, which
 * would cost a build of many notes most of its time.
 * @param title the name of its tables that stand under no heading.
 * @param vocabulary the components by the names that notes use, and those that stand for elements of Markdown.
 */
export async function compileNote(
  mdx: string,
  title: string,
  vocabulary: Readonly<Record<string, unknown>>,
): Promise<{ pieces: Piece[]; headings: MarkdownHeading[] }> {
  const astro = {
    frontmatter: {},
    headings: [] as MarkdownHeading[],
    localImagePaths: new Set<string>(),
    remoteImagePaths: new Set<string>(),
  };
  const { default: note } = (await evaluate(mdx, {
    Fragment: '',
    jsx: element,
    jsxs: element,
    data: { astro },
    features: { gfm: true, smartPunctuation: { dashes: false } },
    hastPlugins: [satteriHighlightPlugin(highlight!, undefined), satteriHeadingIdsPlugin(), tables],
    elementAttributeNameCase: 'html',
    optimizeStatic: { component: still, prop: 'html', ignoreElements: Object.keys(vocabulary) },
  })) as { default(props: object): Content };
  const pieces = piecesOf(note({ components: { ...vocabulary, [still]: still } }));
  nameTables(pieces, title, vocabulary);
  return { pieces, headings: astro.headings };
}

/** Tells each table the id of the heading it stands under; before the first one, the title. */
function nameTables(
  pieces: readonly Piece[],
  title: string,
  { h2, h3, table }: Readonly<Record<string, unknown>>,
): void {
  let heading: object = { name: title };
  const visit = (piece: Piece): void => {
    if ('html' in piece) return;
    if (piece.Component === h2 || piece.Component === h3)
      heading = { of: (piece.attributes as { id: string }).id };
    if (piece.Component === table) piece.attributes = { ...piece.attributes, ...heading };
    piece.inside.forEach(visit);
  };
  pieces.forEach(visit);
}

/** Makes pieces of an element, in the place of a JSX runtime. */
function element(type: unknown, props: unknown): Piece[] {
  const { children, html, ...attributes } = props as { children?: Content; html?: string };
  if (type === still) return [{ html: html! }];
  const inside = piecesOf(children);
  if (typeof type !== 'string') return [{ Component: type, attributes, inside }];
  if (type === '') return inside;
  const end = voidElements.test(type) ? '' : `</${type}>`;
  return piecesOf([{ html: opening(type, attributes) }, inside, { html: end }]);
}

/** Lists pieces one after another, neighbouring texts made one. */
function piecesOf(content: Content): Piece[] {
  const pieces: Piece[] = [];
  const add = (part: Content): void => {
    if (part === undefined) return;
    if (Array.isArray(part)) return part.forEach(add);
    const piece = typeof part === 'string' ? { html: escaped(part) } : (part as Piece);
    const last = pieces.at(-1);
    if (last !== undefined && 'html' in last && 'html' in piece)
      pieces[pieces.length - 1] = { html: last.html + piece.html };
    else pieces.push(piece);
  };
  add(content);
  return pieces;
}

function opening(name: string, attributes: object): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === true ? ` ${key}` : ` ${key}="${escaped(String(value)).replaceAll('"', '&quot;')}"`,
  );
  return `<${name}${written.join('')}>`;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
