/**
 * Measures the site that `npm run build` has built, prints one table and writes it to bench-results/.
 * `npm run bench` takes every part, `npm run bench -- bytes search` only those named.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
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

const named = process.argv.slice(2);
for (const name of named)
  if (!(name in parts)) {
    console.error(unknown('part of the bench', name, Object.keys(parts)));
    process.exit(1);
  }
if (!existsSync('dist/index.html')) execFileSync('npm', ['run', 'build'], { stdio: 'inherit' });

const rows: Row[] = [];
const reports: Record<string, unknown> = {};
for (const [name, run] of Object.entries(parts)) {
  if (named.length > 0 && !named.includes(name)) continue;
  console.error(`measuring: ${name}`);
  const measured = await run();
  rows.push(...measured.rows);
  reports[name] = measured.report;
}

const date = today();
const machine = `${cpus().length} cores, ${cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.version}`;
const file = `bench-results/${date}${named.map((name) => `-${name}`).join('')}.json`;
mkdirSync('bench-results', { recursive: true });
writeFileSync(file, `${JSON.stringify({ date, machine, rows, reports }, null, 2)}\n`);
console.log(`${tableOf(rows)}\n\n${date}, ${machine}. All values: ${file}`);
