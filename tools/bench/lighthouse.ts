/** Lighthouse as it comes: a phone on simulated slow 4G, the middle of three runs. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { findBrowser } from '../browser.ts';
import { browserFlags, launch } from './browser.ts';
import { serve, type Host } from './host.ts';
import { pageKinds, type PageKind } from './pages.ts';

/** Not a dependency: it is large, and only who measures needs it. npx fetches it once. */
const LIGHTHOUSE = 'lighthouse@13.5.0';
const RUNS = 3;

/** What Lighthouse says of a page. */
export interface LighthouseResult {
  /** Of 100, by category. */
  scores: Record<string, number>;
  /** First and largest contentful paint, blocked time and speed index, in milliseconds; layout shift. */
  fcp: number;
  lcp: number;
  tbt: number;
  cls: number;
  si: number;
}

/** The part of Lighthouse's own result that is read. */
interface Report {
  categories: Record<string, { score: number }>;
  audits: Record<string, { numericValue?: number }>;
}

/** Measures one page of each kind, round by round, so that a busy moment does not meet one page alone. */
export async function benchLighthouse(): Promise<Record<PageKind, LighthouseResult>> {
  const host = await serve('dist');
  try {
    await askOnce(host);
    const runs: Record<string, LighthouseResult[]> = {};
    for (let run = 0; run < RUNS; run++)
      for (const [kind, path] of Object.entries(pageKinds))
        (runs[kind] ??= []).push(await measure(host, path));
    return Object.fromEntries(
      Object.entries(runs).map(([kind, results]) => [kind, middle(results)]),
    ) as Record<PageKind, LighthouseResult>;
  } finally {
    host.close();
  }
}

/** Visits every page once, so that the host has compressed what they load before anything is timed. */
async function askOnce(host: Host): Promise<void> {
  const browser = await launch(host);
  try {
    const page = await browser.newPage();
    for (const path of Object.values(pageKinds))
      await page.goto(host.origin + path, { waitUntil: 'networkidle' });
  } finally {
    await browser.close();
  }
}

async function measure(host: Host, path: string): Promise<LighthouseResult> {
  const flags = ['--headless=new', ...browserFlags(host)].join(' ');
  const { stdout } = await promisify(execFile)(
    'npx',
    ['--yes', LIGHTHOUSE, host.origin + path, '--output=json', '--quiet', `--chrome-flags=${flags}`],
    { env: { ...process.env, CHROME_PATH: findBrowser() }, maxBuffer: 64 * 1024 * 1024 },
  );
  const { categories, audits } = JSON.parse(stdout) as Report;
  const value = (audit: string) => audits[audit]?.numericValue ?? Number.NaN;
  return {
    scores: Object.fromEntries(
      Object.entries(categories).map(([name, { score }]) => [name, Math.round(score * 100)]),
    ),
    fcp: Math.round(value('first-contentful-paint')),
    lcp: Math.round(value('largest-contentful-paint')),
    tbt: Math.round(value('total-blocking-time')),
    cls: Math.round(value('cumulative-layout-shift') * 1_000) / 1_000,
    si: Math.round(value('speed-index')),
  };
}

const middle = (results: LighthouseResult[]): LighthouseResult =>
  results.sort((a, b) => a.lcp - b.lcp)[Math.floor(results.length / 2)]!;
