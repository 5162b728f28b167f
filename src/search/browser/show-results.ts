import { element, place } from './elements.ts';
import type { Group } from '../ranking/groups.ts';
import { copyText, type Reader } from '../shown-line.ts';
import type { Query } from '../query/query.ts';
import type { SearchRecord } from '../records/records.ts';
import { fillRow, makeRow, shellAsked, type Row } from './result-row.ts';

/** A group of results on the screen. */
export interface Section {
  name: string;
  element: HTMLElement;
  rows: Row[];
}

/** Shows groups of results. A row stays from key to key, so that the browser draws only what changes. */
export class Results {
  readonly #prefix: string;
  readonly #rows: Record<string, Row> = {};
  readonly #sections: Record<string, HTMLElement> = {};

  /** @param prefix begins the ids of the rows. */
  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  /** The groups as elements, with their rows. */
  show(groups: readonly Group[], query: Query, reader: Reader): Section[] {
    const wanted = wantedStems(query);
    return groups.map(({ name, hits }) => {
      const rows = hits.map(({ entry: { at, record } }) => this.#row(at, record, query, reader));
      rows.forEach((row, at) => fillRow(row, hits[at]!.entry.record, query, wanted));
      const section = this.#section(name);
      place(section, [section.firstChild!, ...rows.map((row) => row.element)]);
      return { name, element: section, rows };
    });
  }

  /** The element of a group. Screen readers do not hear its heading: the list tells them its name (result-list.ts). */
  #section(name: string): HTMLElement {
    return (this.#sections[name] ??= element(
      'div',
      { class: 'found-group' },
      element('h2', { class: 'found-name', 'aria-hidden': 'true' }, name),
    ));
  }

  #row(at: number, record: SearchRecord, query: Query, reader: Reader): Row {
    const shell = record.kind === 'command' && shellAsked(record, query);
    const told = shell ? { ...reader, choices: { ...reader.choices, shell } } : reader;
    const text = record.kind === 'command' ? copyText(record, told) : '';
    return (this.#rows[`${at} ${text}`] ??= makeRow(record, text, told, `${this.#prefix}-${at}`));
  }
}

/** The stems to mark in results and on the page that a result leads to. */
export function wantedStems({ concepts }: Query): Set<string> {
  return new Set(
    concepts.flatMap(({ stems }) => [...stems].filter(([, fit]) => fit >= 0.4).map(([each]) => each)),
  );
}
