/**
 * How good and how quick the search is, and what it costs, on the built site.
 * Run by `npm run bench`, or alone after a build: `npx node tools/bench/search.ts`.
 */
import { globSync, readFileSync } from 'node:fs';
import type { IndexFile } from '../../src/search/index/index-file.ts';
import { corpusIn, siteRecords } from '../search-records.ts';
import { growth, type Growth } from './search-growth.ts';
import { askForPages, askHeldOut, askPeople, type Quality } from './search-quality.ts';
import {
  firstResult,
  keySpeed,
  leastKeySpeed,
  paintAtOnce,
  type FirstResult,
  type KeySpeed,
} from './search-speed.ts';
import { launch } from './browser.ts';
import { brotli, serve } from './host.ts';
import { searchRows, tableOf } from './table.ts';

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
  /** On slow 4G with a processor four times slower. */
  firstResult: FirstResult;
  growth: Growth[];
}

/** Measures the search of the site built in `dist`. */
export async function benchSearch(): Promise<SearchReport> {
  const fileOf = (pattern: string) => readFileSync(globSync(`dist/${pattern}`)[0]!);
  const weigh = (pattern: string) => brotli(fileOf(pattern)).length;
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

/** The queries that were not answered first, a line each. */
function missedLines({ people, heldOut, pages }: SearchReport): string[] {
  return [people, ...heldOut, pages].flatMap(({ missed }) =>
    missed.map(
      ({ query, place }) => `${place === 0 ? 'not shown' : `place ${place}`}: ${query.slice(0, 90)}`,
    ),
  );
}

if (import.meta.main) {
  const report = await benchSearch();
  console.log([tableOf(searchRows(report)), '', 'Not answered first:', ...missedLines(report)].join('\n'));
}
