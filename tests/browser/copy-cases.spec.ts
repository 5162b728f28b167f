import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import type { Choices } from '../../src/commands/choices.ts';
import { isStep, parseRecording, shownText } from '../../src/recordings/recording.ts';
import { findBrowser } from '../../tools/browser.ts';
import { clipboard } from '../support/clipboard.ts';
import { launchedWith } from '../support/launched.ts';
import { acting } from '../support/slots.ts';
import { expect } from '../support/test.ts';

/** Chromium selects text by keyboard only in caret browsing, which a reader turns on with F7. */
const test = launchedWith({ executablePath: findBrowser(), args: ['--enable-caret-browsing'] });

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** The fourteen snippets that documentation sites copy wrongly, numbered: what the clipboard must hold. */
const cases: [what: string, id: string, text: string, choices?: Partial<Choices>][] = [
  ['1, a plain command', 'image-ls', 'docker image ls'],
  ['2, a command behind a prompt', 'container-ls-all', 'docker container ls -a'],
  ['3, a command with its output', 'container-run-hello', 'docker container run hello-world'],
  ['4, two commands', 'swarm-first-look', 'docker swarm init\ndocker node ls'],
  [
    '5, a command continued with backslashes',
    'container-run-options',
    'docker container run -d --name box \\\n  -p 8080:80 -m 64m --restart unless-stopped \\\n  busybox httpd -f',
  ],
  [
    '6, a here-document whose lines begin with #',
    'build-heredoc',
    'docker build -t hello:v0.1 - <<\'EOF\'\n# syntax=docker/dockerfile:1\nFROM busybox\n# the message is part of the image\nRUN echo "hello world" > /hello.txt\nCMD ["cat", "/hello.txt"]\nEOF',
  ],
  [
    '7, a script with a shebang and comments',
    'build-script',
    '#!/bin/sh\n# Build the image in the current folder, run it once, remove it.\nset -eu\ndocker build -t hello:v0.1 .\ndocker container run --rm hello:v0.1\n# The layers stay in the build cache.\ndocker image rm hello:v0.1',
  ],
  ['8, a root prompt', 'container-run-root', 'docker container run -it --rm busybox sh'],
  [
    '9, a session that enters a container',
    'container-hello-file',
    'docker container run -it --name box busybox sh\necho "hello world" > hello.txt\nls\nexit',
  ],
  [
    '10, PowerShell with backticks',
    'container-run-lines',
    'docker container run --rm `\n  --name box `\n  busybox echo hello',
    { shell: 'powershell' },
  ],
  [
    '11, statements behind a mysql> prompt',
    'mysql-show',
    'docker container exec -it box mysql -u root -p\nSHOW DATABASES;\nexit',
  ],
  ['13, bytes that are not ASCII', 'container-run-echo', 'docker container run --rm busybox echo "café ✓"'],
  ['14, a remark before a command', 'node-ls-check', 'docker node ls'],
];

const emptyClipboard = (page: Page) => page.evaluate(() => navigator.clipboard.writeText(''));

/** Drags over the rows from the first sign to the last. */
async function selectByMouse(page: Page, rows: Locator): Promise<void> {
  // Once it rests: what is above may have been drawn only now, or in other letters.
  await rows.first().scrollIntoViewIfNeeded();
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => requestIdleCallback(done));
  });
  await rows.first().hover({ position: { x: 1, y: 8 } });
  await page.mouse.down();
  const last = (await rows.last().boundingBox())!;
  await page.mouse.move(last.x + last.width - 2, last.y + last.height - 5, { steps: 8 });
  await page.mouse.up();
}

/** Puts the caret before the first sign and widens the selection with Shift and the arrow keys until it holds the last. */
async function selectByKeyboard(page: Page, rows: Locator): Promise<void> {
  await page.evaluate(() => getSelection()!.removeAllRanges());
  const first = (await rows.first().boundingBox())!;
  await page.mouse.click(first.x + 1, first.y + 8);
  const last = await rows.last().elementHandle();
  for (let presses = 0; presses < 400; presses++) {
    await page.keyboard.press('Shift+ArrowRight');
    const isDone = await last!.evaluate((row) => {
      const end = document.createRange();
      end.selectNodeContents(row);
      return getSelection()!.getRangeAt(0).compareBoundaryPoints(Range.END_TO_END, end) >= 0;
    });
    if (isDone) return;
  }
  throw new Error('the selection never reached the end of the command');
}

async function copySelection(page: Page): Promise<string> {
  await emptyClipboard(page);
  await page.keyboard.press('ControlOrMeta+c');
  return clipboard(page);
}

for (const [what, id, text, choices] of cases)
  test(`case ${what}: copied by the button, by mouse and by keyboard`, async ({ page }) => {
    await page.addInitScript(
      (stored) => localStorage.setItem('choices', JSON.stringify(stored)),
      choices ?? {},
    );
    await page.goto(`/commands/#${id}`);
    const command = page.locator(`[data-command="${id}"]`).first();
    await command.locator('[data-copy]').click();
    await expect(page.locator('.sr-only[role=status]')).toHaveText(`Copied: ${text}`, {
      useInnerText: false,
    });
    expect(await clipboard(page), 'button').toBe(text);
    const rows = command.locator('.row').filter({ visible: true });
    await acting(page);
    await selectByMouse(page, rows);
    expect(await copySelection(page), 'mouse').toBe(text);
    await selectByKeyboard(page, rows);
    expect(await copySelection(page), 'keyboard').toBe(text);
  });

test('case 11: the statement alone is copied from its own button and by keyboard, without mysql>', async ({
  page,
}) => {
  await page.goto('/commands/#mysql-show');
  const entry = page.locator('[data-command="mysql-show"] .entry').nth(1);
  await entry.locator('[data-copy-line]').click();
  await expect.poll(() => clipboard(page)).toBe('SHOW DATABASES;');
  await selectByKeyboard(page, entry.locator('.row'));
  expect(await copySelection(page)).toBe('SHOW DATABASES;');
});

test('case 12: output whose lines begin with > or $ is never copied and never altered', async ({ page }) => {
  const file = 'content/recordings/dockerfile-lab.json';
  const recorded = parseRecording(file, readFileSync(file, 'utf8')).steps.filter(isStep);
  const at = recorded.findIndex(({ id }) => id === 'missing-file');
  await page.goto('/recordings/dockerfile-lab/');
  const step = page.locator('[data-step]').nth(at);
  const output = step.locator('.screen samp');
  expect(shownText(recorded[at]!)).toMatch(/^ > /m);
  expect((await output.textContent())!.trimEnd()).toBe(shownText(recorded[at]!).trimEnd());
  // No recorded output has a line that begins with a prompt's sign alone: these stand in for one.
  const lines = '> quoted\n$ docker image rm busybox\n# echo\n';
  await output.evaluate((samp, text) => (samp.textContent = text), lines);
  await step.locator('[data-copy-line]').click();
  await expect.poll(() => clipboard(page)).toBe(recorded[at]!.command);
  await selectByMouse(page, step.locator('.row'));
  expect(await copySelection(page), 'mouse').toBe(recorded[at]!.command);
  await selectByKeyboard(page, step.locator('.row'));
  expect(await copySelection(page), 'keyboard').toBe(recorded[at]!.command);
  // From this line to the next step's: the output between them is selected and left out.
  await page.evaluate((from) => {
    const [first, second] = [...document.querySelectorAll('[data-entry]')].slice(from, from + 2);
    getSelection()!.setBaseAndExtent(first!, 0, second!, second!.childNodes.length);
  }, at);
  expect(await copySelection(page), 'across').toBe(`${recorded[at]!.command}\n${recorded[at + 1]!.command}`);
  expect(await output.textContent()).toBe(lines);
});
