/**
 * Finds a Chromium for the browser tests: Playwright's own, else the system's, else installs one and says how.
 * Run as a script (`node tools/browser.ts`) it makes sure that there is one, or stops with what to do.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const shell = 'chromium-headless-shell';

/** Path of a usable Chromium, or undefined where the machine has none. */
export function findBrowser(): string | undefined {
  return firstOf([process.env['CHROMIUM'], chromium.executablePath(), ...names.flatMap(onPath)]);
}

/** Path of Chromium without all that belongs to windows, which answers tests twice as fast; else of a whole one. */
export function findShell(): string | undefined {
  return firstOf([process.env['CHROMIUM'], ...onPath(shell)]) ?? findBrowser();
}

const onPath = (name: string): string[] =>
  (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name));

const firstOf = (paths: readonly (string | undefined)[]): string | undefined =>
  paths.find((path) => path !== undefined && path !== '' && existsSync(path));

function run(command: string, ...args: string[]): boolean {
  console.log(`Installing Chromium: ${command} ${args.join(' ')}`);
  return spawnSync(command, args, { stdio: 'inherit' }).status === 0;
}

const installPackage = (name: string): boolean =>
  process.getuid?.() === 0 &&
  existsSync('/usr/bin/apt-get') &&
  run('apt-get', 'update') &&
  run('apt-get', 'install', '-y', '--no-install-recommends', name);

function installBrowser(): void {
  if (run('npx', 'playwright', 'install', 'chromium') && findBrowser() !== undefined) return;
  if (installPackage('chromium')) return;
  console.error(
    'The browser tests need Chromium. Install it (Debian: sudo apt-get install chromium; others: npx playwright install chromium) or set CHROMIUM to its path.',
  );
  process.exit(1);
}

if (import.meta.main) {
  if (findBrowser() === undefined) installBrowser();
  if (!process.env['CHROMIUM'] && findShell() === findBrowser() && !installPackage(shell))
    console.log(`The tests would be faster with ${shell}.`);
  console.log(`Browser for the tests: ${findShell()}`);
}
