import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};
const COMPRESSED = new Set(['.html', '.js', '.json', '.css', '.svg']);

/** Serves a built site as a host would that compresses ahead. */
export async function serve(root: string): Promise<{ origin: string; close(): void }> {
  const memory = new Map<string, { type: string; body: Buffer; compressed: boolean }>();
  const load = async (path: string) => {
    const known = memory.get(path);
    if (known) return known;
    const file = join(root, path.endsWith('/') ? `${path}index.html` : path);
    const extension = extname(file);
    const compressed = COMPRESSED.has(extension);
    const raw = await readFile(file);
    const body = compressed ? brotliCompressSync(raw) : raw;
    const made = { type: TYPES[extension] ?? 'application/octet-stream', body, compressed };
    memory.set(path, made);
    return made;
  };
  const server = createServer((request, response) => {
    load(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)).then(
      ({ type, body, compressed }) => {
        response
          .writeHead(200, { 'content-type': type, ...(compressed && { 'content-encoding': 'br' }) })
          .end(body);
      },
      () => response.writeHead(404).end(),
    );
  }).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://localhost:${port}`, close: () => server.close() };
}
