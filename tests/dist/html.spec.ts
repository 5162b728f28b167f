import { expect, test } from '@playwright/test';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { pageHtml, sitePages } from '../support/site.ts';

const validator = new HtmlValidate(
  new FileSystemConfigLoader([], {
    root: true,
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: {
      // How the HTML is written down, not whether it is right: the build minifies.
      'no-trailing-whitespace': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'attr-quotes': 'off',
      'doctype-style': 'off',
      'void-style': 'off',
      'no-inline-style': 'error',
      // A dot in an id is valid HTML: `container-ls.powershell` is the PowerShell form of a command.
      'valid-id': ['error', { relaxed: true }],
      // Scripts come from the same origin.
      'require-sri': 'off',
      // Filters act while the reader types; there is nothing to submit.
      'wcag/h32': 'off',
      'long-title': 'off',
      'tel-non-breaking': 'off',
    },
  }),
);

test('every page is valid HTML', async () => {
  const faults = [];
  for (const path of await sitePages()) {
    const { results } = await validator.validateString(await pageHtml(path), path);
    for (const { messages } of results)
      faults.push(
        ...messages.map(
          ({ ruleId, message, line, column }) => `${path}:${line}:${column} ${ruleId}: ${message}`,
        ),
      );
  }
  expect([...new Set(faults)].slice(0, 30)).toEqual([]);
});
