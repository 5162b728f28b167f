import { expect, test } from '@playwright/test';
import { markdownOf } from '../../src/markdown/from-html.ts';

const address = 'https://example.org/practice/page/';
const markdown = (inside: string) => markdownOf(`<body><main>${inside}</main></body>`, address).trim();

test('links to places of the site are whole addresses, others stay', () => {
  expect(
    markdown('<p><a href="/practice/a/">a</a> <a href="#b">b</a> <a href="https://c.org">c</a></p>'),
  ).toBe(`[a](https://example.org/practice/a/) [b](${address}#b) [c](https://c.org)`);
});

test('words that only the style sheet keeps apart are kept apart, those of a line stay as they are', () => {
  expect(markdown('<p><b>changed</b>It is <a href="#b">new</a>, and<i>In short</i></p>')).toBe(
    `**changed** It is [new](${address}#b), and *In short*`,
  );
  expect(markdown('<code data-entry><span>a=</span><span>b</span>c</code>')).toBe('```sh\na=bc\n```');
});

test('a command has its lines in every shell that has its own, rows and spaces as they are typed, and says which has none', () => {
  const line =
    '<code data-entry data-prompt="$"><span>a <b data-shell="bash">\\\n</b><b data-shell="powershell">`\n</b></span>  b</code>';
  const without = '<p class="form-missing" data-shell="cmd">No line.</p>';
  expect(
    markdown(`<div class="forms"><div data-shell="bash powershell cmd">${line}${without}</div></div>`),
  ).toBe(
    '```sh\na \\\n  b\n```\n\nThis is for a Unix shell; cmd has no line of its own for it.\n\nIn PowerShell:\n\n```powershell\na `\n  b\n```',
  );
});

test('an output is a fence of text', () => {
  expect(markdown('<pre><samp>a\n  b\n</samp></pre>')).toBe('```text\na\n  b\n```');
});

test('a figure has its title first, then its words and its steps; without words its boxes stand for it', () => {
  const boxes =
    '<div class="canvas"><ul><li><a href="/a/"><b>A</b></a> <small>first</small></li></ul><svg></svg></div>';
  const steps = '<ol class="steps"><li>It stops.</li></ol>';
  const notes =
    '<ol class="notes"><li><a class="badge" aria-label="Part 1: B">1</a> <p>It answers.</p></li></ol>';
  const caption =
    '<figcaption><p><b>Figure 1.</b> <b>Two boxes.</b> </p><p>One asks the other.</p></figcaption>';
  expect(
    markdown(`<figure class="figure" aria-label="Two boxes">${boxes}${steps}${notes}${caption}</figure>`),
  ).toBe(
    '### Two boxes\n\nOne asks the other.\n\n**Step by step**\n\n1. It stops.\n\n**Notes**\n\n1. B: It answers.',
  );
  expect(markdown(`<figure class="figure" aria-label="Boxes">${boxes}</figure>`)).toBe(
    '**Boxes**\n\n- [**A**](https://example.org/a/) first',
  );
});
