import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

/** Media types by the ends of names. */
export const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};

/** The path that a request asks for, or nothing where its address cannot be read, such as `/%`. */
export function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}

/** Serves a folder on a free port of this machine: plain, as it lies there, also while it changes; each body at once, or as `send` does it. */
export async function serveFolder(
  folder: string,
  send = (response: ServerResponse, body: Buffer): unknown => response.end(body),
): Promise<{ address: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const path = pathOf(request.url ?? '/');
    if (path === undefined) return void response.writeHead(400).end('bad request');
    // An encoded slash is none to what resolves an address, and one to the disk.
    if (path.split(/[/\\]/).includes('..')) return void response.writeHead(404).end('not found');
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    readFile(file).then(
      (body) => send(response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain' }), body),
      () => response.writeHead(404).end('not found'),
    );
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((closed) => server.close(() => closed()).closeAllConnections()),
  };
}
