import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { plainText } from '../../src/figures/drawing/markup.ts';
import { readContentFigures } from '../../tools/figures.ts';
import { dist, pageHtml } from '../support/site.ts';
import { median } from '../../src/recordings/measurement.ts';
import { brotli } from '../support/bytes.ts';

const KB = 1024;

test('the median figure costs at most 3 KB of markup and rules', async () => {
  const html = await pageHtml('/figures/');
  const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map((match) => match[1]!).join('');
  const costs = [...html.matchAll(/<figure class="figure" id="([^"]+)"[\s\S]*?<\/figure>/g)].map(
    ([markup, name]) => {
      const rules = styles
        .split(/(?=\[data-figure=|@container)/)
        .filter((rule) => rule.includes(`[data-figure=${name}]`));
      expect(rules.length, name).toBeGreaterThan(0);
      return brotli(markup + rules.join(''));
    },
  );
  expect(costs).toHaveLength(readContentFigures().length);
  expect(median(costs)).toBeLessThanOrEqual(3 * KB);
});

test('every figure of the list leads to the page that shows it', async () => {
  const html = await pageHtml('/figures/');
  const captions = [...html.matchAll(/<figure class="figure" id="([^"]+)"[\s\S]*?<\/figure>/g)];
  expect(captions).toHaveLength(readContentFigures().length);
  for (const [markup, name] of captions) {
    const [, page] = new RegExp(`href="([^"#]+)#${name}"`).exec(markup) ?? [];
    expect(page, name).toBeDefined();
    expect(await pageHtml(page!), page).toContain(`id="${name}"`);
  }
});

test('all JavaScript of figures is at most 1 KB', async () => {
  const files: string[] = [];
  for await (const file of glob('_astro/{Figure,answering}.*.js', { cwd: dist })) files.push(file);
  expect(files).toHaveLength(2);
  const texts = await Promise.all(files.map((file) => readFile(join(dist, file), 'utf8')));
  expect(texts.reduce((sum, text) => sum + brotli(text), 0)).toBeLessThanOrEqual(KB);
});

for (const { name, title, caption = '' } of readContentFigures())
  test(`${name} can be had as an SVG file that asks for nothing else, in both themes`, async () => {
    const [light, dark] = await Promise.all(
      ['light', 'dark'].map((theme) => readFile(join(dist, `figures/${name}.${theme}.svg`), 'utf8')),
    );
    for (const svg of [light!, dark!]) {
      expect(svg).toMatch(/^<svg xmlns=/);
      // The letters of an encoded font may happen to spell anything.
      expect(svg.replace(/url\(data:[^)]+\)/g, '')).not.toMatch(/undefined|NaN|url\(/);
    }
    const words = light!.replace(/<style>[\s\S]*?<\/style>/, '').replace(/<[^>]+>/g, ' ');
    expect(words.replace(/\s+/g, ' ')).toContain(`${plainText(title)}. ${plainText(caption)}`);
    expect(light).not.toBe(dark);
    expect(light!.replace(/#[0-9a-f]{6}/g, '')).toBe(dark!.replace(/#[0-9a-f]{6}/g, ''));
  });
