/**
 * Asks a server for every file it should have, in every encoding, and prints each fault: `node tools/deploy/probe.ts URL`
 * with the files, one address a line, on standard input.
 */
import { get, type IncomingHttpHeaders } from 'node:http';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { alwaysSent, isHashed } from '../../src/build/host-headers.ts';

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
const text = /\.(html|css|js|json|svg|xml|txt|md)$/;

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

/** Everything wrong with how one file is served. */
async function faultsOf(file: string): Promise<string[]> {
  const path = file.replace(/(^|\/)index\.html$/, '$1');
  const plain = await ask(path);
  const faults: string[] = [];
  const hold = (right: boolean, what: string) => right || faults.push(`${path}: ${what}`);
  hold(plain.status === 200, `status ${plain.status}`);
  hold(plain.body.length > 0, 'is empty');
  hold((plain.headers['content-type'] ?? '') !== '', 'has no content type');
  hold(plain.headers['server'] === undefined, 'names its server');
  for (const [name, value] of Object.entries(alwaysSent))
    if (name !== 'Strict-Transport-Security')
      hold(
        plain.headers[name.toLowerCase()] === value,
        `${name} is ${String(plain.headers[name.toLowerCase()])}`,
      );
  hold(plain.headers['strict-transport-security'] === undefined, 'demands TLS without TLS');
  const policy = String(plain.headers['content-security-policy']);
  hold(/^default-src 'none'/.test(policy) && policy.includes("frame-ancestors 'none'"), `policy: ${policy}`);
  hold(!policy.includes('unsafe'), `policy: ${policy}`);
  if (file.endsWith('.html')) {
    const meta = /content-security-policy" content="([^"]+)"/.exec(plain.body.toString('utf8'))?.[1];
    hold(policy === `${meta}; frame-ancestors 'none'`, 'header and head have different policies');
  }
  const cached = plain.headers['cache-control'];
  hold(isHashed(path.slice(1)) === /immutable/.test(cached ?? ''), `Cache-Control: ${cached}`);
  const again = await ask(path, { 'if-none-match': plain.headers.etag ?? '' });
  hold(
    again.status === 304 && again.body.length === 0,
    `asked again with its ETag it is sent again: ${again.status}`,
  );
  if (text.test(file) && plain.body.length > 1000)
    for (const [encoding, decode] of Object.entries(decoders)) {
      const packed = await ask(path, { 'accept-encoding': encoding });
      hold(packed.headers['content-encoding'] === encoding, `is not sent as ${encoding}`);
      hold(packed.headers.vary === 'Accept-Encoding', 'does not vary by encoding');
      hold(packed.body.length < plain.body.length, `is no smaller as ${encoding}`);
      hold(
        packed.headers['content-encoding'] === encoding && decode(packed.body).equals(plain.body),
        `differs as ${encoding}`,
      );
    }
  return faults;
}

let input = '';
for await (const chunk of process.stdin.setEncoding('utf8')) input += String(chunk);
const files = input.split('\n').filter((line) => line !== '');
const faults: string[] = [];
for (const file of files) faults.push(...(await faultsOf(file)));
console.log(JSON.stringify({ files: files.length, faults }));
