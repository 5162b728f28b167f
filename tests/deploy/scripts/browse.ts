/**
 * Opens pages in a browser under the policies of the server, prints every complaint, and whether the site was kept for
 * reading offline: `node tests/deploy/scripts/browse.ts URL PATH...`
 */
import { chromium } from '@playwright/test';
import { findBrowser, sandboxFlags } from '../../../tools/browser.ts';

const [origin, ...paths] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: findBrowser(), args: [...sandboxFlags] });
const page = await browser.newPage();
const complaints: string[] = [];
page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
page.on('pageerror', (error) => complaints.push(error.message));
for (const path of paths) await page.goto(origin + path, { waitUntil: 'networkidle' });
const kept = await page.evaluate(() =>
  Promise.race([
    navigator.serviceWorker.ready.then(() => true),
    new Promise<boolean>((late) => setTimeout(() => late(false), 20_000)),
  ]),
);
await browser.close();
console.log(JSON.stringify({ pages: paths.length, complaints, kept }));
