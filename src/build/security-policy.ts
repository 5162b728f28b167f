import { createHash } from 'node:crypto';
import { memoise } from '../memoise.ts';

const inlineScript = /<script(?![^>]*\bsrc=)(?![^>]*type="application\/)[^>]*>([\s\S]*?)<\/script>/g;
/** A style sheet in a page, with its text. */
export const inlineStyle = /<style[^>]*>([\s\S]*?)<\/style>/g;
const charset = '<meta charset="utf-8">';

/**
 * The Content-Security-Policy of a page whose inline scripts and styles are exactly the given texts.
 * @param own how the policy names the place that everything else comes from.
 */
export function policyFor(scripts: readonly string[], styles: readonly string[], own = "'self'"): string {
  return [
    "default-src 'none'",
    `script-src ${own}${hashes(scripts)}`,
    `style-src ${own}${hashes(styles)}`,
    ...['img', 'font', 'connect', 'manifest', 'worker'].map((kind) => `${kind}-src ${own}`),
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types service-worker',
  ].join('; ');
}

/**
 * Puts the policy for a page's own inline scripts and styles into its head, before anything it governs.
 * @throws when the page does not begin its head with the charset.
 */
export function withPolicy(html: string, own?: string): string {
  if (!html.includes(charset)) throw new Error(`the page has no ${charset} to put its policy behind`);
  const texts = (pattern: RegExp) => [...html.matchAll(pattern)].map((match) => match[1]!);
  const policy = policyFor(texts(inlineScript), texts(inlineStyle), own);
  return html.replace(charset, `${charset}<meta http-equiv="content-security-policy" content="${policy}">`);
}

/** What only a header can say: no other page may frame this one. */
export const unframed = "frame-ancestors 'none'";

/**
 * The policy that a page has in its head.
 * @throws when it has none.
 */
export function policyIn(file: string, html: string): string {
  const policy = /<meta http-equiv="content-security-policy" content="([^"]+)">/.exec(html)?.[1];
  if (policy === undefined) throw new Error(`${file} has no policy in its head`);
  return policy;
}

function hashes(texts: readonly string[]): string {
  return [...new Set(texts.map(hash))].map((each) => ` 'sha256-${each}'`).join('');
}

/** Pages share most of their scripts and styles. */
const hash = memoise((text: string) => createHash('sha256').update(text).digest('base64'));
