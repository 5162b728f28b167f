import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { isProblem, readNote } from '../../src/content/note-source.ts';
import { pagesInOrder, parseOutline } from '../../src/content/outline.ts';

const outline = 'content/outline.yaml';

test('every note ends with three to five questions to check oneself', () => {
  const counted = pagesInOrder(parseOutline(outline, readFileSync(outline, 'utf8'))).map((page) => {
    const file = `content/notes/${page}.mdx`;
    const note = readNote({ file, text: readFileSync(file, 'utf8') });
    if (isProblem(note)) throw new Error(`${file}: ${note.message}`);
    const last = note.headings.at(-1);
    const questions = note.elements.filter(
      ({ name, line }) => name === 'Question' && line > (last?.line ?? 0),
    ).length;
    return { page, last: last?.slug, questions };
  });
  const wrong = counted.filter(
    ({ last, questions }) => last !== 'check-yourself' || questions < 3 || questions > 5,
  );
  expect(wrong).toEqual([]);
});
