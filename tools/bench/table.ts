import { median } from '../../src/recordings/measurement.ts';
import type { BuildReport } from './builds.ts';
import type { PageCost, Visit } from './bytes.ts';
import type { FiguresReport } from './figures.ts';
import type { LighthouseResult } from './lighthouse.ts';
import type { PageKind } from './pages.ts';
import { BARS } from './search-bars.ts';
import type { Quality } from './search-quality.ts';
import type { KeySpeed } from './search-speed.ts';
import type { SearchReport } from './search.ts';

/** A line of the table: what was measured, the value, and the bar it has to pass, where there is one. */
export interface Row {
  what: string;
  value: string;
  bar?: string;
}

const kib = (bytes: number): string => `${(bytes / 1_024).toFixed(1)} KiB`;

/** Bytes and requests of each kind of page. */
export function byteRows(costs: Record<PageKind, PageCost>): Row[] {
  const visit = ({ requests, bytes, byType }: Visit) => {
    const parts = Object.entries(byType).filter(([, size]) => size > 0);
    return `${kib(bytes)} in ${requests} requests (${parts.map(([type, size]) => `${type} ${kib(size)}`).join(', ')})`;
  };
  return Object.entries(costs).flatMap(([kind, { first, second, elements }]) => [
    { what: `${kind}: first visit`, value: visit(first) },
    { what: `${kind}: from another page`, value: visit(second) },
    { what: `${kind}: elements`, value: String(elements) },
  ]);
}

/** Lighthouse, by kind of page. */
export function lighthouseRows(results: Record<PageKind, LighthouseResult>): Row[] {
  return Object.entries(results).map(([kind, { scores, fcp, lcp, tbt, cls }]) => ({
    what: `${kind}: Lighthouse, mobile`,
    value: `${Object.values(scores).join('/')}, FCP ${fcp} ms, LCP ${lcp} ms, blocked ${tbt} ms, shift ${cls}`,
    bar: '100 each, shift 0',
  }));
}

/** Quality, speed and size of the search. */
export function searchRows(report: SearchReport): Row[] {
  return [...qualityRows(report), ...speedRows(report), ...sizeRows(report)];
}

function qualityRows({ people, heldOut, pages }: SearchReport): Row[] {
  const answered = ({ first, inThree, queries, empty }: Quality) => {
    const share = (part: number) => `${((100 * part) / queries).toFixed(1)} %`;
    return `right first ${share(first)}, in three ${share(inThree)}, empty ${empty}`;
  };
  return [
    {
      what: `search: ${people.queries} real queries`,
      value: answered(people),
      bar: `${BARS.first} %, ${BARS.inThree} %, ${BARS.empty}`,
    },
    {
      what: `search: ${pages.queries} queries of other sites`,
      value: `right first ${pages.first}, in three ${pages.inThree}, empty ${pages.empty}`,
      bar: `${BARS.pagesFirst}, -, ${BARS.empty}`,
    },
    ...heldOut.map((set) => ({
      what: `search: ${set.queries} queries written before they were tried`,
      value: answered(set),
      bar: `-, -, ${BARS.empty}`,
    })),
  ];
}

function speedRows({ keys, keysSlow, least, leastSlow, firstResult }: SearchReport): Row[] {
  const times = ({ median, p95 }: KeySpeed) => `median ${median} ms, p95 ${p95} ms`;
  return [
    {
      what: `search: key to painted results, ${keys.keys} keys`,
      value: times(keys),
      bar: `${BARS.median}, ${BARS.p95} ms`,
    },
    {
      what: 'search: the same, processor 4 times slower',
      value: times(keysSlow),
      bar: `-, ${BARS.p95Slow} ms`,
    },
    { what: 'search: an empty page with a field', value: times(least) },
    { what: 'search: the same, processor 4 times slower', value: times(leastSlow) },
    {
      what: 'search: first result, slow 4G, 4 times slower',
      value: `${firstResult.fromOrder} ms, ${firstResult.fromPress} of them from the press`,
      bar: `${BARS.firstResult} ms`,
    },
  ];
}

function sizeRows({ bytes, growth }: SearchReport): Row[] {
  return [
    {
      what: 'search: index, code, opener on every page',
      value: `${kib(bytes.index)}, ${kib(bytes.code)}, ${kib(bytes.opener)}`,
      bar: `${kib(BARS.index)}, ${kib(BARS.code)}, ${kib(BARS.opener)}`,
    },
    ...growth.map(({ times, records, bytes: size, firstBytes, openMs, searchMs, library }) => ({
      what: `search: ${times} times the records`,
      value:
        `${records} records, ${kib(size)} (first part ${kib(firstBytes)}), opened in ${openMs} ms, ${searchMs} ms a search; ` +
        `MiniSearch's own index ${kib(library.bytes)}, opened in ${library.openMs} ms`,
    })),
  ];
}

/** What figures cost, and how they grow. */
export function figureRows({ figures, medianBytes, growth }: FiguresReport): Row[] {
  const times = figures.map(({ ms }) => ms);
  return [
    { what: `figures: bytes of the median of ${figures.length}`, value: kib(medianBytes), bar: '3 KiB' },
    {
      what: 'figures: drawn in',
      value: `median ${median(times).toFixed(1)} ms, slowest ${Math.max(...times)} ms`,
    },
    { what: 'figures: growth', value: growth.map(({ boxes, ms }) => `${boxes} boxes ${ms} ms`).join(', ') },
  ];
}

/** What the build costs, and one page more. */
export function buildRows({ builds, perPage }: BuildReport): Row[] {
  return [
    ...builds.map(({ added, pages, seconds, cpu, peak }) => ({
      what: `build: ${pages} pages${added > 0 ? `, ${added} generated` : ''}`,
      value: `${seconds} s, processor ${cpu} s, peak ${peak} MiB`,
    })),
    { what: 'build: each page more', value: `${perPage.milliseconds} ms, ${perPage.kibibytes} KiB` },
  ];
}

/** The rows as a table of Markdown. */
export function tableOf(rows: readonly Row[]): string {
  const cells = [['what', 'measured', 'bar'], ...rows.map(({ what, value, bar = '' }) => [what, value, bar])];
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => row[column]!.length)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  const [head, ...body] = cells.map(line);
  return [head, line(widths.map((width) => '-'.repeat(width))), ...body].join('\n');
}
