import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants, createBrotliDecompress } from 'node:zlib';
import { dist, pageHtml } from './site.ts';

/** Bytes of a text or file after brotli at its best, as a server that compresses ahead sends it. */
export function brotli(data: string | Buffer): number {
  return compress(data).length;
}

function compress(data: string | Buffer): Buffer {
  return brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
}

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
export interface Weight {
  html: number;
  scripts: number;
  fonts: number;
  /** The style sheet for paper, which browsers fetch after all the rest. */
  print: number;
  /** Bytes of each script, by its file. */
  parts: ReadonlyMap<string, number>;
}

const scriptSizes = new Map<string, number>();

/** Pages share their scripts: each is compressed once. */
async function scriptBytes(file: string): Promise<number> {
  const bytes = scriptSizes.get(file) ?? brotli(await readFile(join(dist, file)));
  scriptSizes.set(file, bytes);
  return bytes;
}

/** Weighs a page of the built site. Modules that its scripts import at once count, those they import later do not. */
export async function weigh(path: string): Promise<Weight> {
  const html = await pageHtml(path);
  const scripts = new Set<string>();
  for (const [, source] of html.matchAll(/<script[^>]+src="([^"]+)"/g))
    await collectModules(source!, scripts);
  const parts = new Map(
    await Promise.all([...scripts].map(async (file) => [file, await scriptBytes(file)] as const)),
  );
  const fonts = [...new Set([...html.matchAll(/url\(([^)]+\.woff2)\)/g)].map((match) => match[1]!))];
  const fontFiles = await Promise.all(fonts.map((file) => readFile(join(dist, file))));
  const [, print] = /<link rel="stylesheet" href="([^"]+)" media="print"/.exec(html) ?? [];
  return {
    html: brotli(html),
    print: print === undefined ? 0 : brotli(await readFile(join(dist, print), 'utf8')),
    scripts: [...parts.values()].reduce((sum, bytes) => sum + bytes, 0),
    fonts: fontFiles.reduce((sum, file) => sum + file.length, 0),
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

/** The middle value of a list of numbers. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
