/**
 * How good and how quick the search is, and what it costs, on the built site.
 * Run by `npm run bench`, or alone after a build: `npx node tools/bench/search.ts`.
 */
import { globSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { IndexFile } from '../../src/search/index/index-file.ts';
import { corpusIn, siteRecords } from '../search-records.ts';
import { BARS } from './search-bars.ts';
import { growth, type Growth } from './search-growth.ts';
import { askForPages, askHeldOut, askPeople, type Quality } from './search-quality.ts';
import { firstResult, keySpeed, leastKeySpeed, paintAtOnce, type KeySpeed } from './search-speed.ts';
import { launch } from './browser.ts';
import { serve } from './host.ts';

/** What `npm run bench` reports about the search. */
export interface SearchReport {
  people: Quality;
  heldOut: Quality[];
  pages: Quality;
  bytes: { index: number; code: number; opener: number };
  keys: KeySpeed;
  keysSlow: KeySpeed;
  /** The same two on a page that holds nothing but a field. */
  least: KeySpeed;
  leastSlow: KeySpeed;
  /** Milliseconds to the first result on slow 4G with a processor four times slower. */
  firstResult: number;
  growth: Growth[];
}

/** Measures the search of the site built in `dist`. */
export async function benchSearch(): Promise<SearchReport> {
  const fileOf = (pattern: string) => readFileSync(globSync(`dist/${pattern}`)[0]!);
  const weigh = (pattern: string) => brotliCompressSync(fileOf(pattern)).length;
  const index = JSON.parse(fileOf('search-index.*.json').toString()) as IndexFile;
  const [, , { slots }] = index;
  const corpus = corpusIn(index);
  const site = await serve('dist');
  const browser = await launch(site, ...paintAtOnce);
  try {
    const url = `${site.origin}/docker/dockerfile/`;
    return {
      people: askPeople(corpus, slots),
      heldOut: askHeldOut(corpus, slots),
      pages: askForPages(corpus),
      bytes: {
        index: weigh('search-index.*.json'),
        code: weigh('search-main.*.js'),
        opener: weigh('search-opener.*.js'),
      },
      keys: await keySpeed(browser, url, 1),
      keysSlow: await keySpeed(browser, url, 4),
      least: await leastKeySpeed(browser, 1),
      leastSlow: await leastKeySpeed(browser, 4),
      firstResult: await firstResult(browser, url, 4),
      growth: growth(siteRecords()),
    };
  } finally {
    await browser.close();
    site.close();
  }
}

/** The report as lines for a terminal, each bar beside its measure. */
function describeSearch(report: SearchReport): string {
  const { people, heldOut, pages, bytes, keys, keysSlow, least, leastSlow } = report;
  const percent = (part: number, { queries }: Quality) => `${((100 * part) / queries).toFixed(1)} %`;
  const missed = [...people.missed, ...heldOut.flatMap(({ missed }) => missed), ...pages.missed].map(
    ({ query, place }) => `  ${place === 0 ? 'not shown' : `place ${place}`}: ${query.slice(0, 90)}`,
  );
  return [
    `real queries (${people.queries}): right first ${percent(people.first, people)} (bar ${BARS.first}), in the first three ${percent(people.inThree, people)} (bar ${BARS.inThree}), empty ${people.empty} (bar ${BARS.empty})`,
    ...heldOut.map(
      (set) =>
        `queries written before they were tried (${set.queries}): right first ${percent(set.first, set)}, in the first three ${percent(set.inThree, set)}, empty ${set.empty} (bar ${BARS.empty})`,
    ),
    `queries of other sites (${pages.queries}): right page first ${pages.first} (bar ${BARS.pagesFirst}), in the first three ${pages.inThree}, empty ${pages.empty} (bar ${BARS.empty})`,
    'not answered first:',
    ...missed,
    `keystroke to painted results: median ${keys.median} ms (bar ${BARS.median}), p95 ${keys.p95} ms (bar ${BARS.p95}), of ${keys.keys} keys`,
    `with a processor 4 times slower: median ${keysSlow.median} ms, p95 ${keysSlow.p95} ms (bar ${BARS.p95Slow})`,
    `an empty page with a field, in the same run: median ${least.median} ms, p95 ${least.p95} ms; 4 times slower: median ${leastSlow.median} ms, p95 ${leastSlow.p95} ms`,
    `first result, empty cache, slow 4G, processor 4 times slower: ${report.firstResult} ms (bar ${BARS.firstResult})`,
    `bytes (brotli): index ${bytes.index} (bar ${BARS.index}), code ${bytes.code} (bar ${BARS.code}), opener on every page ${bytes.opener} (bar ${BARS.opener})`,
    'growth:',
    ...report.growth.map(
      ({ times, records, bytes: size, firstBytes, openMs, searchMs, library }) =>
        `  ${times} times: ${records} records, index ${Math.round(size / 1024)} KB (first part ${Math.round(firstBytes / 1024)}), opened in ${openMs} ms, a search ${searchMs} ms; MiniSearch's own index ${Math.round(library.bytes / 1024)} KB, opened in ${library.openMs} ms`,
    ),
  ].join('\n');
}

if (import.meta.main) console.log(describeSearch(await benchSearch()));
