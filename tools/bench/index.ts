/**
 * Builds the site and measures it, prints one table and writes it to bench-results/. `npm run bench` takes every part,
 * `npm run bench -- bytes search` only those named; with `--built` the site is measured as it lies in dist. A part that fails
 * is a row of the table, and the bench ends with 1.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { unknown } from '../../src/problems/nearest.ts';
import { today } from '../../src/recordings/recording.ts';
import { benchBuilds } from './builds.ts';
import { benchBytes } from './bytes.ts';
import { benchFigures } from './figures.ts';
import { benchLighthouse } from './lighthouse.ts';
import { benchSearch } from './search.ts';
import { buildRows, byteRows, figureRows, lighthouseRows, searchRows, tableOf, type Row } from './table.ts';

/** A part measures, and makes rows of what it measured. */
const part =
  <Report>(measure: () => Report | Promise<Report>, rows: (report: Report) => Row[]) =>
  async () => {
    const report = await measure();
    return { report, rows: rows(report) };
  };

const parts: Record<string, () => Promise<{ report: unknown; rows: Row[] }>> = {
  bytes: part(() => benchBytes(), byteRows),
  lighthouse: part(() => benchLighthouse(), lighthouseRows),
  search: part(() => benchSearch(), searchRows),
  figures: part(benchFigures, figureRows),
  build: part(benchBuilds, buildRows),
};

/** What `dist` is measured for; the others take the project itself. */
const ofSite = ['bytes', 'lighthouse', 'search'];

const { values, positionals: named } = parseArgs({
  allowPositionals: true,
  options: { built: { type: 'boolean', default: false } },
});
for (const name of named)
  if (!(name in parts)) {
    console.error(unknown('part of the bench', name, Object.keys(parts)));
    process.exit(1);
  }
const taken =
  named.length > 0 ? Object.keys(parts).filter((name) => named.includes(name)) : Object.keys(parts);
if (!values.built && taken.some((name) => ofSite.includes(name)))
  execFileSync('npm', ['run', 'build'], { stdio: 'inherit' });

const rows: Row[] = [];
const reports: Record<string, unknown> = {};
for (const name of taken) {
  console.error(`measuring: ${name}`);
  try {
    const measured = await parts[name]!();
    rows.push(...measured.rows);
    reports[name] = measured.report;
  } catch (error) {
    const { message } = error as Error;
    console.error(message);
    rows.push({ what: name, value: `not measured: ${message.split('\n')[0]!.slice(0, 100)}` });
    process.exitCode = 1;
  }
}

const date = today();
const machine = `${cpus().length} cores, ${cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.version}`;
const file = `bench-results/${date}${named.map((name) => `-${name}`).join('')}.json`;
mkdirSync('bench-results', { recursive: true });
writeFileSync(file, `${JSON.stringify({ date, machine, rows, reports }, null, 2)}\n`);
console.log(`${tableOf(rows)}\n\n${date}, ${machine}. All values: ${file}`);
