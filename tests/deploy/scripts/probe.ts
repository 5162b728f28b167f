/**
 * Asks a server for every file it should have, in every encoding, and prints each fault: `node tests/deploy/scripts/probe.ts URL`
 * with the files, one address a line, on standard input.
 */
import { get, type IncomingHttpHeaders } from 'node:http';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { isText } from '../../../deploy/prepare.ts';
import { addressOf } from '../../../src/build/base-path.ts';
import { alwaysSent, isHashed } from '../../../src/build/host-headers.ts';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

const origin = process.argv[2]!;
const decoders: Record<string, (body: Buffer) => Buffer> = {
  br: brotliDecompressSync,
  zstd: zstdDecompressSync,
  gzip: gunzipSync,
};

function ask(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((done, fail) => {
    get(origin + path, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('end', () =>
        done({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    }).once('error', fail);
  });
}

/** What has to hold of an answer, and what is wrong where it does not. */
type Claim = [holds: boolean, fault: string];

/** Everything wrong with how one file is served. */
async function faultsOf(file: string): Promise<string[]> {
  const path = addressOf(file, '');
  const plain = await ask(path);
  const again = await ask(path, { 'if-none-match': plain.headers.etag ?? '' });
  const claims = [
    ...claimsOfAnswer(plain),
    ...claimsOfPolicy(file, plain),
    ...claimsOfCaching(path, plain, again),
  ];
  if (isText(file) && plain.body.length > 1000)
    for (const encoding of Object.keys(decoders))
      claims.push(...claimsOfPacking(encoding, plain, await ask(path, { 'accept-encoding': encoding })));
  return claims.filter(([holds]) => !holds).map(([, fault]) => `${path}: ${fault}`);
}

function claimsOfAnswer({ status, headers, body }: Answer): Claim[] {
  const always = Object.entries(alwaysSent).filter(([name]) => name !== 'Strict-Transport-Security');
  return [
    [status === 200, `status ${status}`],
    [body.length > 0, 'is empty'],
    [(headers['content-type'] ?? '') !== '', 'has no content type'],
    [headers['server'] === undefined, 'names its server'],
    ...always.map(([name, value]): Claim => {
      const sent = headers[name.toLowerCase()];
      return [sent === value, `${name} is ${String(sent)}`];
    }),
    [headers['strict-transport-security'] === undefined, 'demands TLS without TLS'],
  ];
}

function claimsOfPolicy(file: string, { headers, body }: Answer): Claim[] {
  const policy = String(headers['content-security-policy']);
  const isStrict = /^default-src 'none'/.test(policy) && policy.includes("frame-ancestors 'none'");
  const claims: Claim[] = [[isStrict && !policy.includes('unsafe'), `policy: ${policy}`]];
  if (!file.endsWith('.html')) return claims;
  const meta = /content-security-policy" content="([^"]+)"/.exec(body.toString('utf8'))?.[1];
  return [
    ...claims,
    [policy === `${meta}; frame-ancestors 'none'`, 'header and head have different policies'],
  ];
}

function claimsOfCaching(path: string, { headers }: Answer, again: Answer): Claim[] {
  const cached = headers['cache-control'];
  return [
    [isHashed(path.slice(1)) === /immutable/.test(cached ?? ''), `Cache-Control: ${cached}`],
    [
      again.status === 304 && again.body.length === 0,
      `asked again with its ETag it is sent again: ${again.status}`,
    ],
  ];
}

function claimsOfPacking(encoding: string, plain: Answer, { headers, body }: Answer): Claim[] {
  const isPacked = headers['content-encoding'] === encoding;
  return [
    [isPacked, `is not sent as ${encoding}`],
    [headers.vary === 'Accept-Encoding', 'does not vary by encoding'],
    [body.length < plain.body.length, `is no smaller as ${encoding}`],
    [isPacked && decoders[encoding]!(body).equals(plain.body), `differs as ${encoding}`],
  ];
}

let input = '';
for await (const chunk of process.stdin.setEncoding('utf8')) input += String(chunk);
const files = input.split('\n').filter((line) => line !== '');
const faults: string[] = [];
for (const file of files) faults.push(...(await faultsOf(file)));
console.log(JSON.stringify({ files: files.length, faults }));
