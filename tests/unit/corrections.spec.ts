import { expect, test } from '@playwright/test';
import { parse } from '../../src/content/corrections.ts';
import { wordsOf } from '../../src/content/student-notes.ts';
import { linesWords } from '../../src/notes/verdicts.ts';

const notes =
  '## Area 1 Docker  \n\n__docker pull &lt;name&gt;__ `[get *it*]`  \nSee [the course](https://x.test/)\n';

const row = (changes: Record<string, unknown> = {}) => ({
  id: 1,
  lines: [1, 3, 4],
  quote: 'docker pull <name> [get *it*] See the course',
  verdict: 'right',
  fault: 'It leaves the tag unsaid.',
  today: 'The default tag is `latest`.',
  sources: ['cli-image-pull'],
  ...changes,
});

const read = (...rows: object[]) =>
  parse('corrections.yaml', JSON.stringify(rows, null, 1), { notes, sources: ['cli-image-pull'] });

test('a row that quotes the notes word for word is accepted', () => {
  expect(read(row())).toHaveLength(1);
});

test('the words of a line lose their Markdown and keep what stands in code', () => {
  expect(wordsOf(notes, [1, 3, 4])).toBe('Area 1 Docker docker pull <name> [get *it*] See the course');
});

test('lines are told as a run only where none is left out', () => {
  const said = [[3], [3, 4], [3, 4, 5], [3, 9], [3, 5, 9]].map(linesWords);
  expect(said).toEqual(['line 3', 'lines 3 to 4', 'lines 3 to 5', 'lines 3 and 9', 'lines 3, 5 and 9']);
});

test('a quote that the notes do not hold is refused', () => {
  expect(() => read(row({ quote: 'docker push <name>' }))).toThrow(
    /corrections.yaml:\d+ the quote is not in line 1, 3, 4/,
  );
});

test('a written line that no row judges is named', () => {
  expect(() => read(row({ lines: [3, 4] }))).toThrow('no row judges line 1 of the notes: "Area 1 Docker"');
});

test('a line that the notes do not have, or that a row names twice, and a quote of blanks are refused', () => {
  expect(() => read(row({ lines: [1, 3, 4, 44] }))).toThrow(
    /corrections.yaml:\d+ the notes have no words in line 44; the nearest line with words is 4/,
  );
  expect(() => read(row({ lines: [1, 3, 4, 3] }))).toThrow(/corrections.yaml:\d+ line 3 is named twice/);
  expect(() => read(row({ quote: ' ' }))).toThrow('the words that the row judges are missing');
});

test('an unknown source is answered with the nearest one', () => {
  expect(() => read(row({ sources: ['cli-image-pul'] }))).toThrow('did you mean "cli-image-pull"?');
});

test('ids run from 1 without a gap', () => {
  expect(() => read(row(), row({ id: 3 }))).toThrow('expected id 2, found 3');
});

test('a mistyped key, a mistyped verdict and a lonely backtick are refused', () => {
  expect(() => read(row({ sorces: [] }))).toThrow('unknown key "sorces"');
  expect(() => read(row({ verdict: 'rigth' }))).toThrow('expected one of right, loose, wrong, placeholder');
  expect(() => read(row({ today: 'The tag `latest.' }))).toThrow('a backtick has no partner');
});
