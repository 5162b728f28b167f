import { characters } from '../../fonts/characters.ts';
import type { Problem } from '../../problems/problem.ts';

/** What is wrong with a title that stands on a card, if anything: cards are drawn with the shipped font alone. */
export function titleFault(title: string): string | undefined {
  const missing = [...title].find((letter) => !characters.includes(letter));
  return missing === undefined
    ? undefined
    : `"${title}": the font of the cards has no "${missing}"; write it otherwise, or add it to src/fonts/characters.ts and run npm run fonts`;
}

/** Checks the titles of areas and levels, each with its line in the outline. */
export function checkTitles(titles: readonly { title: string; line: number }[]): Problem[] {
  return titles.flatMap(({ title, line }) => {
    const message = titleFault(title);
    return message === undefined ? [] : [{ file: 'content/outline.yaml', line, message }];
  });
}
