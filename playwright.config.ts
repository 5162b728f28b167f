import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  reporter: 'list',
  projects: [
    { name: 'unit', testDir: 'tests/unit' },
    { name: 'dist', testDir: 'tests/dist' },
  ],
});
