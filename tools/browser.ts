/**
 * Finds a Chromium for the browser tests: Playwright's own, else the system's, else installs one and says how.
 * Run as a script (`node tools/browser.ts`) it makes sure that there is one, or stops with what to do.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** Path of a usable Chromium, or undefined where the machine has none. */
export function findBrowser(): string | undefined {
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [process.env['CHROMIUM'], chromium.executablePath(), ...onPath].find(
    (path) => path !== undefined && path !== '' && existsSync(path),
  );
}

function run(command: string, ...args: string[]): boolean {
  console.log(`No Chromium here. Installing one: ${command} ${args.join(' ')}`);
  return spawnSync(command, args, { stdio: 'inherit' }).status === 0;
}

function installBrowser(): void {
  if (run('npx', 'playwright', 'install', 'chromium') && findBrowser() !== undefined) return;
  const mayUseApt = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (
    mayUseApt &&
    run('apt-get', 'update') &&
    run('apt-get', 'install', '-y', '--no-install-recommends', 'chromium')
  )
    return;
  console.error(
    'The browser tests need Chromium. Install it (Debian: sudo apt-get install chromium; others: npx playwright install chromium) or set CHROMIUM to its path.',
  );
  process.exit(1);
}

if (import.meta.main) {
  if (findBrowser() === undefined) installBrowser();
  console.log(`Browser for the tests: ${findBrowser()}`);
}
