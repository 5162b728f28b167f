import { expect, test } from '@playwright/test';
import { annotate, annotationId, linesHolding, notHeld } from '../../src/notes/annotations.ts';

const file = 'web:\n  image: nginx\ndb:\n  image: postgres\n';

test('each note is on the first line that holds its text behind the line of the note before it', () => {
  expect(annotate('a.yaml', file, ['web', 'image', 'image'])).toEqual([
    { line: 1, number: 1 },
    { line: 2, number: 2 },
    { line: 4, number: 3 },
  ]);
  expect(linesHolding(file, ['db', 'web', 'image', 'image'])).toEqual([3, undefined, 4, undefined]);
});

test('a text that no line holds is told with the lines that it was sought in and the nearest of them', () => {
  expect(notHeld('a.yaml', file, 'imgae: nginx', 0)).toBe(
    'a.yaml: no line holds "imgae: nginx"; did you mean "image: nginx"?',
  );
  expect(notHeld('a.yaml', file, 'wbe:', 3)).toBe('a.yaml: no line after line 3 holds "wbe:"');
  expect(() => annotate('a.yaml', file, ['db:', 'image: postgers'])).toThrow(
    'a.yaml: no line after line 3 holds "image: postgers"; did you mean "image: postgres"?',
  );
});

test('the id of a note says its file and number', () => {
  expect(annotationId('.github/workflows/Pages.yml', 2)).toBe('-github-workflows-pages-yml-note-2');
});
