import { defineConfig } from '@playwright/test';
import { findShell, sandboxFlags } from './tools/browser.ts';

// One port for the whole run; the workers inherit it through the environment.
const port = (process.env['TEST_PORT'] ??= String(20_000 + (process.pid % 20_000)));

export default defineConfig({
  testDir: 'tests',
  fullyParallel: true,
  forbidOnly: true,
  // Two calculate; a third may wait for engines beside them.
  workers: 3,
  reporter: 'list',
  // A loaded machine answers late, which is no fault of the page.
  timeout: 90_000,
  expect: { timeout: 30_000 },
  use: {
    // Only the tests of the offline edition let the service worker in.
    serviceWorkers: 'block',
    baseURL: `http://localhost:${port}`,
    launchOptions: {
      executablePath: findShell(),
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--no-first-run',
        // A page of a test is gone before fully optimized code pays. Simply compiled from the first call on, axe takes an eighth less.
        '--js-flags=--no-opt --always-sparkplug',
        ...sandboxFlags,
      ],
    },
  },
  webServer: {
    command: `astro preview --ignore-lock --host localhost --port ${port}`,
    env: { ASTRO_PREVIEW_BACKGROUND: '0', ASTRO_TELEMETRY_DISABLED: '1' },
    url: `http://localhost:${port}/`,
  },
  projects: [
    { name: 'engine', testDir: 'tests/engine', workers: 1, timeout: 300_000 },
    { name: 'unit', testDir: 'tests/unit', workers: 2 },
    { name: 'dist', testDir: 'tests/dist', workers: 2, timeout: 180_000 },
    { name: 'browser', testDir: 'tests/browser', workers: 2 },
  ],
});
