import { expect, test } from '@playwright/test';
import { quotedFrom } from '../../src/recordings/quoted.ts';

const output = "\nDEPRECATED: use 'docker &\n  build' <now>\n";

test('words are found whatever their quotes, line breaks and markup, and given as the output writes them', () => {
  expect(quotedFrom(output, 'use ‘docker &amp; build’ <em>&lt;now&gt;</em>')).toBe(
    "use 'docker & build' <now>",
  );
  expect(quotedFrom('&lt; is "less"', '&amp;lt; is &#34;less&quot;')).toBe('&lt; is "less"');
});

test('three dots may be written as they were printed, or as prose sets them', () => {
  expect(quotedFrom('Pulling layers... done', 'layers… done')).toBe('layers... done');
  expect(quotedFrom('sleep 1…  up', '1… up')).toBe('1… up');
});

test('words that the output does not hold are not found', () => {
  expect(quotedFrom(output, 'use docker')).toBeUndefined();
  expect(quotedFrom(output, ' ')).toBeUndefined();
});
