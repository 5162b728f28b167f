import { expect } from '@playwright/test';
import { arrange } from '../../src/search/ranking/groups.ts';
import { search } from '../../src/search/ranking/rank.ts';
import { catalogue } from '../../tools/catalogue.ts';
import { corpusOf, siteRecords } from '../../tools/search-records.ts';

/** The index of the site. */
export const corpus = corpusOf(siteRecords());
export const slots = Object.fromEntries(catalogue().slots);
/** What a query finds, as it is shown. */
export const found = (query: string) =>
  arrange(search(query, corpus), 5).flatMap(({ hits }) => hits.map(({ entry }) => entry.record));
/** The same as the ids of commands and the addresses of all else. */
export const idsFor = (query: string) =>
  found(query).map((record) => (record.kind === 'command' ? record.id : record.href));

/** Asks each query, and expects what leads it: the id of a command, the address of anything else. */
export function expectFirst(answers: readonly (readonly [query: string, id: string])[]): void {
  for (const [query, id] of answers) expect(idsFor(query)[0], query).toBe(id);
}
