import { globSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import {
  figuresIn,
  isProblem,
  originalsIn,
  readNote,
  type NoteSource,
} from '../../src/content/note-source.ts';

function source(text: string): NoteSource {
  const read = readNote({ file: 'content/notes/a/b.mdx', text });
  if (isProblem(read)) throw new Error(read.message);
  return read;
}

test('figures are numbered in the order of the note, without those in comments and fences', () => {
  const text = `
<Figure name="a" />{/* <Figure name="b" /> */}<FigureRef name="a" />

\`\`\`mdx
<Figure name="c" />
\`\`\`

<Figure
  name='d'/>
`;
  expect(figuresIn(source(text))).toEqual(['a', 'd']);
});

test('the folds of a note are found however their numbers are written, without those in comments', () => {
  const text = '<Original row={3} />\n\n{/* <Original row={4} /> */}\n\n<Original row="5"/>\n';
  expect(originalsIn(source(text))).toEqual([3, 5]);
});

test('the text of every note refers to each of its figures', () => {
  const missing = globSync('content/notes/*/*.mdx').flatMap((path) => {
    const note = source(readFileSync(path, 'utf8'));
    const named = note.elements.flatMap(({ name, attributes }) =>
      name === 'FigureRef' ? (attributes.get('name') ?? []) : [],
    );
    return figuresIn(note).filter((figure) => !named.includes(figure));
  });
  expect(missing).toEqual([]);
});
