import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { dist } from '../support/site.ts';

/** The directives of a page's policy, without the hashes of its own inline scripts and styles. */
function directivesOf(html: string): Record<string, string> {
  const [, policy = ''] = /<meta http-equiv="content-security-policy" content="([^"]+)">/.exec(html) ?? [];
  return Object.fromEntries(
    policy.split('; ').map((each) => {
      const [name = '', ...values] = each.split(' ');
      return [name, values.filter((value) => !value.startsWith("'sha256-")).join(' ')];
    }),
  );
}

test('every page forbids everything but its own origin and its own inline scripts and styles', async () => {
  const files = await Array.fromAsync(glob('**/*.html', { cwd: dist }));
  expect(files.length).toBeGreaterThan(90);
  for (const file of files) {
    const html = await readFile(join(dist, file), 'utf8');
    expect(directivesOf(html), file).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'img-src': "'self'",
      'font-src': "'self'",
      'connect-src': "'self'",
      'manifest-src': "'self'",
      'worker-src': "'self'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': 'service-worker',
    });
    expect(html.indexOf('content-security-policy'), file).toBeLessThan(html.indexOf('<style'));
  }
});

test('a policy allows exactly the inline scripts and styles that its page holds', async () => {
  for await (const file of glob('**/*.html', { cwd: dist })) {
    const html = await readFile(join(dist, file), 'utf8');
    const inline = [
      ...html.matchAll(/<(script|style)(?![^>]*\bsrc=)(?![^>]*application\/)[^>]*>([\s\S]*?)<\/\1>/g),
    ];
    const needed = new Set(
      inline.map(([, , text]) => `'sha256-${createHash('sha256').update(text!).digest('base64')}'`),
    );
    const allowed = new Set(html.match(/'sha256-[^']+'/g));
    expect(allowed, file).toEqual(needed);
  }
});
