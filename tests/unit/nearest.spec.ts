import { expect, test } from '@playwright/test';
import { distance, existing, nearest, unknown } from '../../src/problems/nearest.ts';

test('two swapped letters count as one edit', () => {
  expect(distance('contianer', 'container')).toBe(1);
  expect(distance('kubernate', 'kubernetes')).toBe(2);
});

test('the nearest name is offered, and none when nothing is near', () => {
  expect(nearest('imgae-ls', ['image-ls', 'container-ls'])).toBe('image-ls');
  expect(nearest('zebra', ['image-ls', 'container-ls'])).toBeUndefined();
});

test('an unknown name is described with its hint', () => {
  expect(unknown('command', 'imgae-ls', ['image-ls'])).toBe(
    'unknown command "imgae-ls"; did you mean "image-ls"?',
  );
  expect(unknown('command', 'zebra', ['image-ls'])).toBe('unknown command "zebra"');
});

test('what bears a name is found, and a name that nothing bears is described', () => {
  const all = new Map([['image-ls', '']]);
  expect(existing('command', 'image-ls', all)).toBe('');
  expect(() => existing('command', 'imgae-ls', all)).toThrow(
    'unknown command "imgae-ls"; did you mean "image-ls"?',
  );
});
