import { defineConfig } from '@playwright/test';

/** `npm run test:deploy`: the ways of serving the site, tried on a real engine; one lab after another. */
export default defineConfig({
  testDir: '.',
  workers: 1,
  timeout: 900_000,
  reporter: 'list',
  forbidOnly: true,
});
