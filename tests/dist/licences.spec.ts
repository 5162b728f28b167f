import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { packageFolder, shippedPackages } from '../../src/licences/packages.ts';
import { dist, pageHtml } from '../support/site.ts';

const root = join(import.meta.dirname, '../..');

test('the page of licences lists every package of which readers get a part, with the words of its licence', async () => {
  const html = await pageHtml('/licences/');
  const packages = await shippedPackages(root);
  const names = packages.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['workbox-precaching', 'workbox-core', 'tailwindcss']));
  expect([...html.matchAll(/data-package="([^"]+)"/g)].map((match) => match[1])).toEqual(names);
  for (const { version, licence } of packages) expect(html).toContain(`${version}, ${licence}`);
  expect(html).toContain('Permission is hereby granted, free of charge');
  expect(html).toContain('SIL OPEN FONT LICENSE Version 1.1');
});

test('every script of the site comes from a bundle that the list of packages looks into', async () => {
  const scripts = await Array.fromAsync(glob('**/*.js', { cwd: dist }));
  const known = /^(_astro\/.+|(search-(main|arrival|opener)|shortcuts)\.[0-9a-f]+|service-worker)\.js$/;
  expect(scripts.length).toBeGreaterThan(3);
  expect(scripts.filter((file) => !known.test(file))).toEqual([]);
});

test('a module is known by its package, with and without a scope', () => {
  expect(packageFolder('/a/node_modules/minisearch/dist/es/index.js')).toEqual([
    '/a/node_modules/minisearch',
  ]);
  expect(packageFolder('/a/node_modules/x/node_modules/@b/c/d.js')).toEqual([
    '/a/node_modules/x/node_modules/@b/c',
  ]);
  expect(packageFolder('/a/src/search/browser/main.ts')).toEqual([]);
});
