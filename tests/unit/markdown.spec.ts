import { expect, test } from '@playwright/test';
import { translateMdx } from '../../src/markdown/translate.ts';

test('components become what the translator says, comments go, the rest stays as written', () => {
  const mdx = [
    'Two `--flags` and a <Term id="image">real **image**</Term>.',
    '',
    '{/* not yet */}',
    '',
    '<Box of="a">',
    'Inside <Term id="b">b</Term>.',
    '</Box>',
    '',
    '| a | b |',
    '| - | - |',
  ].join('\n');
  const text = translateMdx(mdx, ({ name, inside, attributes }) =>
    name === 'Term' ? `_${inside}_` : `[${attributes.get('of')}: ${inside}]`,
  );
  expect(text).toBe('Two `--flags` and a _real **image**_.\n\n[a: Inside _b_.]\n\n| a | b |\n| - | - |\n');
});
