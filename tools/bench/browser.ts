import { chromium, type Browser } from '@playwright/test';
import { findBrowser, sandboxFlags } from '../browser.ts';
import type { Host } from './host.ts';

/** What a browser is started with, so that it asks nobody but the host, and trusts it. */
export const browserFlags = (host: Host): string[] => [
  ...sandboxFlags,
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
  `--ignore-certificate-errors-spki-list=${host.key}`,
];

/** Starts a browser for the site that `host` serves. */
export function launch(host: Host, ...more: string[]): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), args: [...browserFlags(host), ...more] });
}
