import { expect, test } from '@playwright/test';
import { passes, type LinkFilter } from '../../src/course-map/link-filter.ts';

const link = {
  area: 'SDN and NFV',
  level: 'Beginner',
  type: 'video',
  state: 'unknown',
  words: 'Introduction to SDN. A network with the application’s operating system.',
};
const nothing: LinkFilter = { area: '', level: '', type: '', state: '', words: '' };

test('a filter that asks nothing lets every link pass', () => {
  expect(passes(link, nothing)).toBe(true);
});

test('every property asked for must be the same', () => {
  expect(passes(link, { ...nothing, level: 'Beginner', type: 'video' })).toBe(true);
  expect(passes(link, { ...nothing, level: 'Beginner', type: 'lab' })).toBe(false);
});

test('every word must stand somewhere in the text, in any order and case', () => {
  expect(passes(link, { ...nothing, words: ' operating  INTRODUCTION ' })).toBe(true);
  expect(passes(link, { ...nothing, words: "application's" })).toBe(true);
  expect(passes(link, { ...nothing, words: 'operating controller' })).toBe(false);
});
