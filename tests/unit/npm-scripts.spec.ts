import { existsSync, globSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const written = Object.entries(scripts);

const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name]) => name!);

test('every file and every project of tests that a script of npm names is there', () => {
  const named = written.flatMap(([script, line]) => [
    ...found(line, /(?<=^|[ =])([\w./-]+\.(?:ts|js|mjs|json))(?=$| )/g).map((file) => `${script}: ${file}`),
    ...found(line, /--project=([\w-]+)/g).map((project) => `${script}: tests/${project}`),
  ]);
  expect(named).toEqual(
    expect.arrayContaining([
      'zip: tools/zip.ts',
      'test:deploy: tests/deploy/playwright.config.ts',
      'test:fast: tests/unit',
    ]),
  );
  expect(named.filter((each) => !existsSync(each.split(': ')[1]!))).toEqual([]);
});

test('every script of npm that another one, a page for contributors or a tool names is there', () => {
  const files = globSync(['*.md', 'docs/*.md', '.ci/*', '.github/workflows/*', '{tools,deploy}/**/*.ts']);
  const texts = [...written, ...files.map((file) => [file, readFileSync(file, 'utf8')] as const)];
  const named = texts.flatMap(([where, text]) =>
    found(text, /npm run (?:--silent )?([a-z][a-z:]*)/g).map((script) => [where, script] as const),
  );
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter(([, script]) => !(script in scripts))).toEqual([]);
});
