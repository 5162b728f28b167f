import { address } from '../../site/address.ts';
import { element } from './elements.ts';
import { linePieces, type Reader } from '../shown-line.ts';
import type { Query } from '../query/query.ts';
import type { Shell } from '../../commands/choices.ts';
import type { CommandRecord, SearchRecord } from '../records/records.ts';
import { marked } from './snippet.ts';

/** A result on the screen. */
export interface Row {
  element: HTMLElement;
  option: HTMLAnchorElement;
  /** For a command its id, the text to copy and the button. */
  copy: { id: string; text: string; button: HTMLButtonElement } | undefined;
  title: HTMLElement;
  about: HTMLElement;
}

/**
 * Makes the row of a record.
 * @param text what copying it gives, for a command.
 * @param id of its option.
 */
export function makeRow(record: SearchRecord, text: string, reader: Reader, id: string): Row {
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
  return { element: row, option, copy: { id: record.id, text, button }, title, about };
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
export function fillRow(
  { option, title, about }: Row,
  record: SearchRecord,
  query: Query,
  wanted: ReadonlySet<string>,
) {
  const href = address(hrefOf(record, query));
  if (option.dataset['href'] !== href) option.dataset['href'] = option.href = href;
  if (record.kind === 'command') return mark(about, '', record.title, wanted);
  mark(about, '', record.text, wanted);
  mark(
    title,
    record.kind === 'term' || record.context === '' ? '' : `${record.context} › `,
    record.title,
    wanted,
  );
  if (record.kind === 'term' && !title.querySelector('.found-kind'))
    title.append(' ', element('span', { class: 'found-kind' }, 'glossary'));
}

/** The shell that a query names, where a command has a form of its own for it. */
export function shellAsked({ forms }: CommandRecord, { text }: Query): Shell | undefined {
  const asked = text.split(' ');
  return forms.find(({ shells }) => !shells.includes('bash') && shells.some((shell) => asked.includes(shell)))
    ?.shells[0];
}

/** Where a hit leads; the form for another shell has an address of its own. */
function hrefOf(record: SearchRecord, query: Query): string {
  const shell = record.kind === 'command' && shellAsked(record, query);
  return shell ? `/commands/#${record.id}.${shell}` : record.href;
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
