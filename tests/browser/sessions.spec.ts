import { readFileSync } from 'node:fs';
import { isStep, parseRecording } from '../../src/recordings/recording.ts';
import { expect, test } from '../support/test.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const file = 'content/recordings/first-lab.json';
const steps = parseRecording(file, readFileSync(file, 'utf8')).steps.filter(isStep);
const lines = steps.flatMap(({ command, typed = [] }) => [command, ...typed.map(({ line }) => line)]);

test('a session copies each line, and all its lines together, without prompts and outputs', async ({
  page,
}) => {
  await page.goto('/recordings/first-lab/');
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  for (const [index, line] of lines.entries()) {
    await page.locator('[data-copy-line]').nth(index).click();
    await expect.poll(clipboard).toBe(line);
  }
  await page.locator('[data-copy-all]').click();
  await expect.poll(clipboard).toBe(lines.join('\n'));
});
