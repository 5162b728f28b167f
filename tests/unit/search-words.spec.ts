import { expect, test } from '@playwright/test';
import { marked } from '../../src/search/browser/snippet.ts';
import { stem, words } from '../../src/search/language/words.ts';

test('words keep flags whole and cut names at their signs', () => {
  expect(words('docker-compose run --rm -it app')).toEqual([
    'docker',
    'compose',
    'run',
    '--rm',
    '-it',
    'app',
  ]);
  expect(words('ImagePullBackOff on k8s!')).toEqual(['imagepullbackoff', 'on', 'k8s']);
  expect(words("the container's port")).toEqual(['the', 'containers', 'port']);
});

test('forms of a word share a stem, but a state is not an action, nor is Windows a window', () => {
  for (const group of [
    ['copy', 'copies', 'copied', 'copying'],
    ['image', 'images'],
    ['remove', 'removes', 'removed', 'removing'],
    ['class', 'classes'],
    ['stop', 'stops', 'stopping'],
  ])
    expect(new Set(group.map(stem)).size, group.join()).toBe(1);
  expect(stem('running')).not.toBe(stem('run'));
  expect(stem('windows')).not.toBe(stem('window'));
});

test('the words that were looked for are marked, whatever their form, and no text is lost', () => {
  const text = 'A stopped container keeps its writable layer.';
  const pieces = marked(text, new Set(['stopped', 'container']));
  expect(pieces.filter((piece) => piece.marked).map((piece) => piece.text)).toEqual(['stopped', 'container']);
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
});
