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

const isRoot = process.getuid?.() === 0;

/** What Chromium has to be started with by root, whom its sandbox refuses. */
export const sandboxFlags: readonly string[] = isRoot ? ['--no-sandbox'] : [];

/** Path of a Chromium that starts, or undefined where the machine has none. */
export function findBrowser(): string | undefined {
  return firstThatStarts([process.env['CHROMIUM'], chromium.executablePath(), ...names.flatMap(onPath)]);
}

/** Path of Chromium without all that belongs to windows, which answers tests twice as fast; else of a whole one. */
export function findShell(): string | undefined {
  return (
    firstThatStarts([process.env['CHROMIUM'], shellBeside(chromium.executablePath()), ...onPath(shell)]) ??
    findBrowser()
  );
}

/** Where Playwright puts the shell that it downloads with a Chromium. */
const shellBeside = (browser: string): string =>
  browser.replace(
    /([\\/])chromium-(\d+)[\\/]chrome-([^\\/]+)[\\/].*/,
    '$1chromium_headless_shell-$2$1chrome-headless-shell-$3$1chrome-headless-shell',
  );

const onPath = (name: string): string[] =>
  (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name));

const firstThatStarts = (paths: readonly (string | undefined)[]): string | undefined =>
  paths.find((path) => path !== undefined && path !== '' && existsSync(path) && starts(path));

const started = new Set<string>();

/** Whether a program is more than a file: one that lacks a library of the system, or only leads to a package, says no version. */
function starts(path: string): boolean {
  const answers = () => spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
  if (!started.has(path) && answers()) started.add(path);
  return started.has(path);
}

function run(command: string, ...args: string[]): boolean {
  console.log(`Installing Chromium: ${command} ${args.join(' ')}`);
  return spawnSync(command, args, { stdio: 'inherit' }).status === 0;
}

const installPackage = (name: string): boolean =>
  isRoot &&
  existsSync('/usr/bin/apt-get') &&
  run('apt-get', 'update') &&
  run('apt-get', 'install', '-y', '--no-install-recommends', name);

/** Installs Playwright's Chromium, with what it needs of the system where it does not start without; else the system's. */
function installBrowser(): void {
  const isThere = () => findBrowser() !== undefined;
  if (run('npx', 'playwright', 'install', 'chromium')) {
    if (isThere()) return;
    if (isRoot && run('npx', 'playwright', 'install-deps', 'chromium') && isThere()) return;
  }
  if (installPackage('chromium') && isThere()) return;
  console.error(
    'The browser tests need Chromium. Install it (Debian: sudo apt-get install chromium; others: npx playwright install --with-deps chromium) or set CHROMIUM to its path.',
  );
  process.exit(1);
}

if (import.meta.main) {
  if (findBrowser() === undefined) installBrowser();
  if (!process.env['CHROMIUM'] && findShell() === findBrowser() && !installPackage(shell))
    console.log(`The tests would be faster with ${shell}.`);
  console.log(`Browser for the tests: ${findShell()}`);
}
