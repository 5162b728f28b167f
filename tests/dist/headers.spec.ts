import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { policyIn } from '../../src/build/security-policy.ts';
import { dist } from '../support/site.ts';

/** The rules of the built site's `_headers`: for which addresses, and their lines. */
async function readRules(): Promise<{ covers: RegExp; lines: string[] }[]> {
  const rules = (await readFile(join(dist, '_headers'), 'utf8')).split('\n\n');
  return rules.map((rule) => {
    const [address = '', ...lines] = rule.trimEnd().split('\n');
    const path = address.split(/(\*|:page)/).map((part) => wildcards[part] ?? RegExp.escape(part));
    return { covers: new RegExp(`^${path.join('')}$`), lines };
  });
}

const wildcards: Record<string, string> = { '*': '.*', ':page': '[^/]+' };

test('a static host is told to keep every file whose name holds a hash, and no other', async () => {
  const kept = (await readRules()).filter(({ lines }) => lines.join().includes('immutable'));
  const files = await Array.fromAsync(glob('**/*.*', { cwd: dist }));
  const isHashed = (file: string) => /\.[\w-]{8}\.\w+$/.test(file);
  expect(files.filter(isHashed).length).toBeGreaterThan(10);
  expect(files.filter((file) => kept.some(({ covers }) => covers.test(`/${file}`))).sort()).toEqual(
    files.filter(isHashed).sort(),
  );
});

test('a static host sends with every page the policy of its head and forbids frames, whether it joins rules or takes the last', async () => {
  const rules = await readRules();
  // What Cloudflare Pages reads: so many rules, with lines of so many characters.
  expect(rules.length).toBeLessThanOrEqual(100);
  for (const { lines } of rules) for (const line of lines) expect(line.length).toBeLessThanOrEqual(2_000);
  const name = '  Content-Security-Policy: ';
  for await (const file of glob('**/*.html', { cwd: dist })) {
    const address = `/${file.replace(/index\.html$/, '')}`;
    const lines = rules.filter(({ covers }) => covers.test(address)).flatMap((rule) => rule.lines);
    const sent = lines.filter((line) => line.startsWith(name)).map((line) => line.slice(name.length));
    const own = policyIn(file, await readFile(join(dist, file), 'utf8'));
    for (const policy of sent) expect(policy, address).toContain("frame-ancestors 'none'");
    // An address that no file answers has no rule of its own.
    if (file === '404.html') expect(sent, address).toHaveLength(1);
    else expect(sent.slice(1), address).toEqual([`${own}; frame-ancestors 'none'`]);
  }
});
