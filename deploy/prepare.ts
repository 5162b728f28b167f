/**
 * Makes a built site ready to be served: `node deploy/prepare.ts dist out` writes
 *   out/srv             the files below the path they are served from, each text also compressed
 *   out/policies.caddy  which Content-Security-Policy the server sends with which page
 */
import { createHash } from 'node:crypto';
import { existsSync, globSync } from 'node:fs';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip, zstdCompress } from 'node:zlib';
import { addressOf } from '../src/build/base-path.ts';
import { policyIn, unframed } from '../src/build/security-policy.ts';

/** Whether a file is a text, which is sent compressed. */
export const isText = (file: string): boolean =>
  /\.(html|css|js|json|svg|xml|txt|md|webmanifest)$/.test(file);

/** Slow and strong: a file is compressed once and sent many times. Zstandard stops at 12, beyond it costs minutes. */
const encodings: Record<string, (data: Buffer) => Promise<Buffer>> = {
  br: (data) =>
    promisify(brotliCompress)(data, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: data.length } }),
  zst: (data) => promisify(zstdCompress)(data, { params: { [constants.ZSTD_c_compressionLevel]: 12 } }),
  gz: (data) => promisify(gzip)(data, { level: 9 }),
};

const alone = `default-src 'none'; ${unframed}`;

/**
 * The policy that goes with a file: that of the page's own head, and what only a header can say, that no other page may
 * frame it. A picture may use the style and the font it carries, and what is no document may load nothing.
 */
export function policyOf(file: string, text: string): string | undefined {
  if (file.endsWith('.html')) return `${policyIn(file, text)}; ${unframed}`;
  // A service worker fetches under the policy of its own script.
  if (file === 'service-worker.js') return `${alone}; connect-src 'self'`;
  if (!file.endsWith('.svg')) return undefined;
  const styles = [...text.matchAll(/<style>([^<]*)<\/style>/g)].map(
    ([, style]) => ` 'sha256-${sha256(style!)}'`,
  );
  return styles.length === 0 ? undefined : `${alone}; style-src${styles.join('')}; font-src data:`;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');

/** Caddy's table from address to policy. */
export function policyTable(policies: ReadonlyMap<string, string>): string {
  const rows = [...policies].sort().map(([address, policy]) => `\t${address} "${policy}"\n`);
  return `map {path} {policy} {\n${rows.join('')}\tdefault "${alone}"\n}\n`;
}

/**
 * Writes what the server serves.
 * @throws when there is no built site, or the path it shall be served from is not one.
 */
export async function prepare(from: string, out: string, base: string): Promise<void> {
  if (!existsSync(join(from, 'index.html')))
    throw new Error(`${from} holds no built site: run npm run build first`);
  if (!/^\/([\w-]+\/)*$/.test(base))
    throw new Error(`BASE_PATH is "${base}"; it begins and ends with a slash, such as /practice/`);
  const policies = new Map<string, string>();
  const files = globSync('**/*.*', { cwd: from }).sort();
  await Promise.all(
    files.map(async (file) => {
      const target = join(out, 'srv', base, file);
      await mkdir(dirname(target), { recursive: true });
      await copyFile(join(from, file), target);
      if (!isText(file)) return;
      const data = await readFile(target);
      const policy = policyOf(file, data.toString('utf8'));
      if (policy !== undefined) policies.set(addressOf(file, base), policy);
      for (const [ending, compress] of Object.entries(encodings)) {
        const smaller = await compress(data);
        if (smaller.length < data.length) await writeFile(`${target}.${ending}`, smaller);
      }
    }),
  );
  await writeFile(join(out, 'policies.caddy'), policyTable(policies));
  console.log(`${files.length} files, ${policies.size} policies written to ${out}`);
}

const [from, out] = process.argv.slice(2);
if (import.meta.main) {
  if (from === undefined || out === undefined) throw new Error('usage: node deploy/prepare.ts DIST OUT');
  await prepare(from, out, process.env['BASE_PATH'] ?? '/');
}
