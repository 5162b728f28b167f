import { execFileSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync } from 'node:fs';
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { addressOf } from '../../src/build/base-path.ts';
import { isHashed } from '../../src/build/host-headers.ts';
import { pathOf, TYPES } from '../serve.ts';

const ALREADY_SMALL = new Set(['.woff2', '.png', '.zip', '.pdf']);
const KEYS = '.cache/bench';

/** An answer of the host: the address below its origin, and the bytes of the body as they went over the line. */
export interface Answer {
  path: string;
  bytes: number;
}

/** A running host. */
export interface Host {
  origin: string;
  /** Hash of its key: a browser that is told this hash takes its certificate for a valid one. */
  key: string;
  /** Every answer so far, in order. */
  answers: Answer[];
  close(): void;
}

/**
 * Serves a built site as a static host would: HTTP/2 over TLS, texts compressed with brotli at its best, files with a hash in
 * their name kept for good, everything else asked for anew by its tag. A text is compressed when it is first asked for: who
 * measures times asks once before.
 */
export async function serve(root: string): Promise<Host> {
  const { key, cert } = certificate();
  const files = new Map(globSync('**/*.*', { cwd: root }).map((file) => [addressOf(file, '/'), file]));
  const ready = new Map<string, ReturnType<typeof prepare>>();
  const answers: Answer[] = [];
  const answer = (request: Http2ServerRequest, response: Http2ServerResponse) => {
    const path = pathOf(request.url);
    const file = files.get(path ?? '');
    if (path === undefined || file === undefined) {
      answers.push({ path: path ?? request.url, bytes: 0 });
      response.writeHead(path === undefined ? 400 : 404).end();
      return;
    }
    const { head, body, tag } = ready.get(file) ?? prepare(root, file);
    ready.set(file, { head, body, tag });
    const isKnown = request.headers['if-none-match'] === tag;
    answers.push({ path, bytes: isKnown ? 0 : body.length });
    response.writeHead(isKnown ? 304 : 200, head).end(isKnown ? '' : body);
  };
  const server = createSecureServer({ key, cert }, answer).listen(0, 'localhost');
  await new Promise((listening) => server.once('listening', listening));
  return {
    origin: `https://localhost:${(server.address() as AddressInfo).port}`,
    key: createHash('sha256')
      .update(new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' }))
      .digest('base64'),
    answers,
    close: () => void server.close(),
  };
}

/** Bytes of a text after brotli at its best. */
export function brotli(text: Buffer | string): Buffer {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
}

function prepare(root: string, file: string) {
  const raw = readFileSync(join(root, file));
  const type = extname(file);
  const isSmall = ALREADY_SMALL.has(type);
  const tag = `"${createHash('sha256').update(raw).digest('hex').slice(0, 16)}"`;
  const head = {
    'content-type': TYPES[type] ?? 'application/octet-stream',
    'cache-control': isHashed(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag: tag,
    ...(!isSmall && { 'content-encoding': 'br' }),
  };
  return { head, body: isSmall ? raw : brotli(raw), tag };
}

/** A certificate for this machine alone, made by openssl on the first run. */
function certificate(): { key: Buffer; cert: Buffer } {
  const [key, cert] = [join(KEYS, 'key.pem'), join(KEYS, 'cert.pem')];
  if (!existsSync(cert)) {
    mkdirSync(KEYS, { recursive: true });
    const options =
      'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 3650 -subj /CN=localhost';
    const name = ['-addext', 'subjectAltName=DNS:localhost', '-keyout', key, '-out', cert];
    execFileSync('openssl', [...options.split(' '), ...name], { stdio: 'ignore' });
  }
  return { key: readFileSync(key), cert: readFileSync(cert) };
}
