import { address } from '../site/address.ts';
import { element } from './elements.ts';
import type { Group } from './groups.ts';
import { copyText, linePieces, type Reader } from './line.ts';
import type { Query } from './query.ts';
import type { Hit } from './rank.ts';
import type { SearchRecord } from './records.ts';
import { excerpt, marked } from './snippet.ts';
import { words } from './words.ts';

/** A result on the screen. */
export interface Row {
  option: HTMLAnchorElement;
  /** The text to copy and its button, for a command. */
  copy: { text: string; button: HTMLButtonElement } | undefined;
}

const SNIPPET = 120;

/** Builds the groups of results as the reader sees them. */
export function showResults(
  groups: readonly Group[],
  query: Query,
  reader: Reader,
  prefix: string,
): { sections: HTMLElement[]; rows: Row[] } {
  const wanted = wantedStems(query);
  const rows: Row[] = [];
  const sections = groups.map(({ name, hits }) =>
    element(
      'div',
      { class: 'found-group' },
      element('h2', { class: 'found-name' }, name),
      ...hits.map((hit) => {
        const { row, line } = showHit(hit, query, wanted, reader, `${prefix}-${rows.length}`);
        rows.push(row);
        return line;
      }),
    ),
  );
  return { sections, rows };
}

/** The stems to mark in results and on the page that a result leads to. */
export function wantedStems({ concepts }: Query): Set<string> {
  return new Set(
    concepts.flatMap(({ stems }) => [...stems].filter(([, fit]) => fit >= 0.7).map(([each]) => each)),
  );
}

function showHit(
  { entry: { record } }: Hit,
  query: Query,
  wanted: ReadonlySet<string>,
  reader: Reader,
  id: string,
): { row: Row; line: HTMLElement } {
  const option = element('a', {
    id,
    role: 'option',
    tabindex: '-1',
    'aria-selected': 'false',
    class: 'found',
    href: address(hrefOf(record, query)),
    'data-kind': record.kind,
    'data-href': address(hrefOf(record, query)),
  });
  if (record.kind !== 'command') {
    option.append(...heading(record, wanted), about(excerpt(record.text, wanted, SNIPPET), wanted));
    return { row: { option, copy: undefined }, line: element('div', { class: 'found-row' }, option) };
  }
  const text = copyText(record, reader);
  option.dataset['command'] = text;
  const line = element('code', { class: 'found-line' });
  line.append(
    ...linePieces(record, reader).map(({ text: piece, isSlot }) =>
      isSlot ? element('var', {}, piece) : piece,
    ),
  );
  option.append(line, about(record.title, wanted));
  const button = element(
    'button',
    { type: 'button', class: 'found-copy', 'aria-label': `Copy: ${record.title}` },
    'Copy',
  );
  return {
    row: { option, copy: { text, button } },
    line: element('div', { class: 'found-row' }, option, button),
  };
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

function heading({ kind, title, context }: SearchRecord, wanted: ReadonlySet<string>): HTMLElement[] {
  const before = kind !== 'term' && context !== '' ? [`${context} › `] : [];
  const after = kind === 'term' ? [' ', element('span', { class: 'found-kind' }, 'glossary')] : [];
  return [element('span', { class: 'found-title' }, ...before, ...spans(title, wanted), ...after)];
}

const about = (text: string, wanted: ReadonlySet<string>): HTMLElement =>
  element('span', { class: 'found-about' }, ...spans(text, wanted));

const spans = (text: string, wanted: ReadonlySet<string>): (Node | string)[] =>
  marked(text, wanted).map((piece) => (piece.marked ? element('mark', {}, piece.text) : piece.text));
