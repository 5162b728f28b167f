import { expect, test } from '@playwright/test';
import { movedPages, movedPlaces, parse } from '../../src/content/redirects.ts';

const read = (text: string) => parse('content/redirects.yaml', text);

test('pages and places that moved are told apart', () => {
  const redirects = read('/old/: /new/\n/commands/#old: /commands/#build\n');
  expect(movedPages(redirects)).toEqual([{ from: '/old/', to: '/new/' }]);
  expect(movedPlaces(redirects, '/commands/')).toEqual([{ from: 'old', to: '/commands/#build' }]);
  expect(movedPlaces(redirects, '/figures/')).toEqual([]);
});

test('an address that leads to one that moved itself is refused at its line', () => {
  expect(() => read('/a/: /b/\n/b/: /c/\n')).toThrow(
    'content/redirects.yaml:1 /a/ leads to /b/, which moved itself; write /c/',
  );
});

test('an address elsewhere, or one that is none, is refused', () => {
  for (const to of ['https://example.org/', '//example.org/', '/a', 'javascript:alert(1)'])
    expect(() => read(`/a/: "${to}"\n`), to).toThrow('expected an address');
});
