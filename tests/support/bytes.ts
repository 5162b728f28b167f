import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createBrotliDecompress } from 'node:zlib';
import { memoise } from '../../src/memoise.ts';
import { brotli as compress } from '../../tools/bench/host.ts';
import { dist, pageHtml } from './site.ts';

/** Bytes of a text or file after brotli at its best, as a server that compresses ahead sends it. */
export const brotli = (data: string | Buffer): number => compress(data).length;

/** One round trip of ten TCP segments, in bytes. */
export const firstRoundTrip = 14_600;

/** What of a page a browser can read from the first `bytes` of the compressed answer. */
export async function readableFrom(html: string, bytes: number): Promise<string> {
  const decoder = createBrotliDecompress();
  const chunks: Buffer[] = [];
  decoder.on('data', (chunk: Buffer) => chunks.push(chunk));
  decoder.on('error', () => undefined);
  await new Promise((done) => decoder.write(compress(html).subarray(0, bytes), done));
  await new Promise((done) => decoder.flush(() => done(undefined)));
  return Buffer.concat(chunks).toString('utf8');
}

/** Bytes (brotli) that a first visit to a page loads before the reader acts. */
interface Weight {
  html: number;
  scripts: number;
  fonts: number;
  /** The style sheet for paper, which browsers fetch after all the rest. */
  print: number;
  /** Bytes of each script, by its file. */
  parts: ReadonlyMap<string, number>;
}

/** Bytes of a file of the built site; pages share theirs, so that each is compressed once. */
const fileBytes = memoise(async (file: string): Promise<number> => brotli(await readFile(join(dist, file))));

/**
 * Bytes of each script that a page loads before the reader acts, by its file. Modules that its scripts import at once count,
 * those they import later do not.
 */
export async function weighScripts(html: string): Promise<Map<string, number>> {
  const files = new Set<string>();
  for (const [, source] of html.matchAll(/<script[^>]+src="([^"]+)"/g)) await collectModules(source!, files);
  return new Map(await Promise.all([...files].map(async (file) => [file, await fileBytes(file)] as const)));
}

/** All of some numbers together. */
export const sum = (numbers: Iterable<number>): number =>
  [...numbers].reduce((total, each) => total + each, 0);

/** Weighs a page of the built site. */
export async function weigh(path: string): Promise<Weight> {
  const html = await pageHtml(path);
  const parts = await weighScripts(html);
  const fonts = [...new Set([...html.matchAll(/url\(([^)]+\.woff2)\)/g)].map((match) => match[1]!))];
  const fontFiles = await Promise.all(fonts.map((file) => readFile(join(dist, file))));
  const [, print] = /<link rel="stylesheet" href="([^"]+)" media="print"/.exec(html) ?? [];
  return {
    html: brotli(html),
    print: print === undefined ? 0 : await fileBytes(print),
    scripts: sum(parts.values()),
    fonts: sum(fontFiles.map(({ length }) => length)),
    parts,
  };
}

async function collectModules(source: string, found: Set<string>): Promise<void> {
  const file = source.replace(/^\/+/, '');
  if (found.has(file) || !existsSync(join(dist, file))) return;
  found.add(file);
  const text = await readFile(join(dist, file), 'utf8');
  for (const [, name] of text.matchAll(/(?:^|[;}\n])import\s*(?:[^"'()]*?from\s*)?["']\.\/([^"']+)["']/g))
    await collectModules(join(file, '..', name!), found);
}
