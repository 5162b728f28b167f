import { address } from '../../site/address.ts';
import { element } from './elements.ts';
import type { Group } from '../ranking/groups.ts';
import { copyText, linePieces, type Reader } from './line.ts';
import type { Query } from '../query/query.ts';
import type { SearchRecord } from '../records/records.ts';
import { excerpt, marked } from './snippet.ts';
import { words } from '../language/words.ts';

/** A result on the screen. */
export interface Row {
  element: HTMLElement;
  option: HTMLAnchorElement;
  /** The text to copy and its button, for a command. */
  copy: { text: string; button: HTMLButtonElement } | undefined;
  title: HTMLElement;
  about: HTMLElement;
}

const SNIPPET = 120;

/** Shows groups of results. A row stays from key to key, so that the browser draws only what changes. */
export class Results {
  readonly #prefix: string;
  readonly #rows = new Map<string, Row>();
  readonly #groups = new Map<string, HTMLElement>();

  /** @param prefix begins the ids of the rows. */
  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  /** The groups as elements, and their rows in order. */
  show(groups: readonly Group[], query: Query, reader: Reader): { sections: HTMLElement[]; rows: Row[] } {
    const wanted = wantedStems(query);
    const all: Row[] = [];
    const sections = groups.map(({ name, hits }) => {
      const rows = hits.map(({ entry: { at, record } }) => this.#row(at, record, reader));
      rows.forEach((row, at) => fill(row, hits[at]!.entry.record, query, wanted));
      all.push(...rows);
      const section = this.#section(name);
      place(section, [section.firstChild!, ...rows.map((row) => row.element)]);
      return section;
    });
    return { sections, rows: all };
  }

  #section(name: string): HTMLElement {
    let section = this.#groups.get(name);
    if (section === undefined) {
      section = element('div', { class: 'found-group' }, element('h2', { class: 'found-name' }, name));
      this.#groups.set(name, section);
    }
    return section;
  }

  #row(at: number, record: SearchRecord, reader: Reader): Row {
    const text = record.kind === 'command' ? copyText(record, reader) : '';
    const key = `${at} ${text}`;
    let row = this.#rows.get(key);
    if (row === undefined)
      this.#rows.set(key, (row = makeRow(record, text, reader, `${this.#prefix}-${at}`)));
    return row;
  }
}

/** Makes these the children of an element, touching only those out of place. */
export function place(parent: Element, children: readonly Node[]): void {
  const wanted = new Set(children);
  for (const child of [...parent.childNodes]) if (!wanted.has(child)) child.remove();
  children.forEach((child, at) => {
    const there = parent.childNodes[at] ?? null;
    if (there !== child) parent.insertBefore(child, there);
  });
}

/** The stems to mark in results and on the page that a result leads to. */
export function wantedStems({ concepts }: Query): Set<string> {
  return new Set(
    concepts.flatMap(({ stems }) => [...stems].filter(([, fit]) => fit >= 0.7).map(([each]) => each)),
  );
}

function makeRow(record: SearchRecord, text: string, reader: Reader, id: string): Row {
  const isCommand = record.kind === 'command';
  const title = element('span', { class: 'found-title' });
  const about = element('span', { class: 'found-about' });
  const option = element(
    'a',
    {
      id,
      role: 'option',
      tabindex: '-1',
      'aria-selected': 'false',
      class: 'found',
      'data-kind': record.kind,
      ...(isCommand && { 'data-command': text }),
    },
    isCommand ? lineOf(record, reader) : title,
    about,
  );
  const row = element('div', { class: 'found-row' }, option);
  if (!isCommand) return { element: row, option, copy: undefined, title, about };
  const label = `Copy: ${record.title}`;
  const button = element('button', { type: 'button', class: 'found-copy', 'aria-label': label }, 'Copy');
  row.append(button);
  return { element: row, option, copy: { text, button }, title, about };
}

function lineOf(record: SearchRecord & { kind: 'command' }, reader: Reader): HTMLElement {
  const pieces = linePieces(record, reader).flatMap(({ text, isSlot }) =>
    isSlot ? element('var', {}, text) : unbroken(text),
  );
  return element('code', { class: 'found-line' }, ...pieces);
}

/** A text whose flags and other words with a dash, as elements, are not broken at the end of a line. */
const unbroken = (text: string): (string | HTMLElement)[] =>
  text.split(/(\S*-\S*)/).map((piece) => (piece.includes('-') ? element('span', {}, piece) : piece));

/** Puts into a row what depends on the query: where it leads, and the marked words. */
function fill(
  { option, title, about }: Row,
  record: SearchRecord,
  query: Query,
  wanted: ReadonlySet<string>,
) {
  const href = address(hrefOf(record, query));
  if (option.dataset['href'] !== href) option.dataset['href'] = option.href = href;
  if (record.kind === 'command') return mark(about, '', record.title, wanted);
  mark(about, '', excerpt(record.text, wanted, SNIPPET), wanted);
  mark(
    title,
    record.kind === 'term' || record.context === '' ? '' : `${record.context} › `,
    record.title,
    wanted,
  );
  if (record.kind === 'term' && !title.querySelector('.found-kind'))
    title.append(' ', element('span', { class: 'found-kind' }, 'glossary'));
}

/** Where a hit leads; the form for another shell has an address of its own. */
function hrefOf(record: SearchRecord, { text }: Query): string {
  if (record.kind !== 'command') return record.href;
  const asked = words(text);
  const form = record.forms.find(
    ({ shells }) => !shells.includes('bash') && shells.some((shell) => asked.includes(shell)),
  );
  return form ? `/commands/#${record.id}.${form.shells[0]}` : record.href;
}

const drawn = new WeakMap<Element, string>();

/** Puts a text with its wanted words marked into an element, unless it stands there already. */
function mark(parent: Element, before: string, text: string, wanted: ReadonlySet<string>): void {
  const pieces = marked(text, wanted);
  const key = pieces.map((piece) => (piece.marked ? `\0${piece.text}\0` : piece.text)).join('');
  if (drawn.get(parent) === key) return;
  drawn.set(parent, key);
  parent.replaceChildren(
    before,
    ...pieces.map((piece) => (piece.marked ? element('mark', {}, piece.text) : piece.text)),
  );
}
