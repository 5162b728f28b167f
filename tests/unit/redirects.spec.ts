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

test('an address that leads to itself, alone or by way of another, is refused', () => {
  expect(() => read('/a/: /a/\n')).toThrow(
    'content/redirects.yaml:1 /a/ leads to itself; write where it stands now',
  );
  expect(() => read('/a/: /b/\n/b/: /a/\n')).toThrow(
    'content/redirects.yaml:1 /a/ and /b/ lead to each other; write where they stand now',
  );
});

test('an address elsewhere, or one that is none, is refused', () => {
  for (const address of ['https://example.org/', '//example.org/', '/a', 'javascript:alert(1)']) {
    expect(() => read(`/a/: "${address}"\n`), address).toThrow('redirects.yaml:1 /a/: expected an address');
    expect(() => read(`"${address}": /a/\n`), address).toThrow(
      `redirects.yaml:1 ${address}: expected an address`,
    );
  }
});
