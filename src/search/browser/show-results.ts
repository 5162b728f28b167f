import { element, place } from './elements.ts';
import type { Group } from '../ranking/groups.ts';
import { copyText, type Reader } from './line.ts';
import type { Query } from '../query/query.ts';
import type { SearchRecord } from '../records/records.ts';
import { fillRow, makeRow, type Row } from './result-row.ts';

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
      rows.forEach((row, at) => fillRow(row, hits[at]!.entry.record, query, wanted));
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

/** The stems to mark in results and on the page that a result leads to. */
export function wantedStems({ concepts }: Query): Set<string> {
  return new Set(
    concepts.flatMap(({ stems }) => [...stems].filter(([, fit]) => fit >= 0.7).map(([each]) => each)),
  );
}
