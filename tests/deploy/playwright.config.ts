import { defineConfig } from '@playwright/test';

/** `npm run test:deploy`: the ways of serving the site, tried on a real engine; one lab after another. */
export default defineConfig({
  testDir: '.',
  workers: 1,
  // Three builds of the whole site in one test, on a machine that may be busy.
  timeout: 1_800_000,
  reporter: 'list',
  forbidOnly: true,
});
