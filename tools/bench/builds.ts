/**
 * What the build costs: seconds, processor time and memory, for the site as it is and with generated pages.
 * Every build is cold, in a copy of the project. Alone: `npm run bench -- build`.
 */
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { catalogue } from '../catalogue.ts';
import { projectFiles } from '../project-files.ts';
import { generatePages, outlineOf } from './generated-pages.ts';

const ADDED = [0, 100, 1_000];
const RUNS = 3;

/** What builds of one size cost. */
interface BuildCost {
  /** How many generated pages were added, and how many pages were built in all. */
  added: number;
  pages: number;
  /** From the start of `npm run build` to its end; of three runs the middle one. */
  seconds: number;
  /** Seconds of processor time of all Node processes. A program that one of them starts, such as esbuild's own, is not counted. */
  cpu: number;
  /** MiB of the largest Node process at its largest. */
  peak: number;
}

/** What `npm run bench` reports about builds. */
export interface BuildReport {
  builds: BuildCost[];
  /** What one more page costs, from none added to the most. */
  perPage: { milliseconds: number; kibibytes: number };
}

/** Builds copies of the project of growing size. */
export function benchBuilds(): BuildReport {
  const builds = ADDED.map(buildWith);
  const [least, most] = [builds[0]!, builds.at(-1)!];
  const pages = most.pages - least.pages;
  return {
    builds,
    perPage: {
      milliseconds: round(((most.seconds - least.seconds) * 1_000) / pages),
      kibibytes: round(((most.peak - least.peak) * 1_024) / pages),
    },
  };
}

function buildWith(added: number): BuildCost {
  const copy = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    copyProject(copy);
    addPages(copy, added);
    const runs = Array.from({ length: RUNS }, () => build(copy)).sort((a, b) => a.seconds - b.seconds);
    const pages = globSync('dist/**/index.html', { cwd: copy }).length;
    return { added, pages, ...runs[Math.floor(RUNS / 2)]! };
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/** Copies what git knows, or would take in, with the installed packages linked. */
function copyProject(to: string): void {
  for (const file of projectFiles()) cpSync(file, join(to, file));
  symlinkSync(resolve('node_modules'), join(to, 'node_modules'));
}

function addPages(copy: string, count: number): void {
  if (count === 0) return;
  const commands = [...catalogue().commands.keys()];
  const sources = readFileSync('content/sources.yaml', 'utf8').match(/^[a-z0-9-]+(?=:)/m)!;
  const terms = readFileSync('content/glossary.yaml', 'utf8').match(/^[a-z0-9-]+(?=:)/gm)!;
  for (const { id, text } of generatePages(count, commands, terms, sources[0])) {
    const file = join(copy, 'content/notes', `${id}.mdx`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  appendFileSync(join(copy, 'content/outline.yaml'), outlineOf(count));
}

/** One cold build. */
function build(folder: string): Pick<BuildCost, 'seconds' | 'cpu' | 'peak'> {
  for (const made of ['dist', '.astro', '.cache'])
    rmSync(join(folder, made), { recursive: true, force: true });
  const usage = join(folder, 'usage.jsonl');
  rmSync(usage, { force: true });
  const hook = `--import=${resolve('tools/bench/usage.ts')}`;
  const start = performance.now();
  execFileSync('npm', ['run', 'build'], {
    cwd: folder,
    env: { ...process.env, NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} ${hook}`, BENCH_USAGE: usage },
    stdio: 'pipe',
    maxBuffer: 64 * 1024 * 1024,
  });
  const seconds = (performance.now() - start) / 1_000;
  const processes = readFileSync(usage, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { peak: number; cpu: number });
  return {
    seconds: round(seconds),
    cpu: round(processes.reduce((sum, { cpu }) => sum + cpu, 0)),
    peak: Math.round(Math.max(...processes.map(({ peak }) => peak))),
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;
