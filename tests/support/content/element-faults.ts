import { inText, type ContentFault } from './sample.ts';

const amongWords = 'stands among words: write it on a line of its own, with blank lines around it';

/** Components whose attributes, words or place are wrong. */
export const elementFaults: readonly ContentFault[] = [
  inText(
    'an attribute without a value',
    '<Question ask>So.</Question>',
    '<Question> ask is empty: write ask="..."',
  ),
  inText(
    'an attribute of blanks',
    '<Question ask=" ">So.</Question>',
    '<Question> ask is empty: write ask="..."',
  ),
  inText(
    'a number in the place of words',
    '<Question ask={7}>So.</Question>',
    '<Question> ask={7} is a number: write ask="7"',
  ),
  inText(
    'an attribute that is written twice',
    '<Figure name="swarm" name="pod" />',
    '<Figure> has name="..." more than once: write it once',
  ),
  inText(
    'words in a component that shows none',
    '<Figure name="swarm">A swarm.</Figure>',
    '<Figure> shows nothing of what stands in it: end it with />',
  ),
  inText(
    'a component in one that shows none',
    '<Figure name="swarm">\n<Figure name="swarm" />\n</Figure>',
    '<Figure> shows nothing of what stands in it: end it with />',
  ),
  inText(
    'a question without an answer',
    '<Question ask="Why?">{/* later */}</Question>',
    '<Question> needs words, which answer it',
  ),
  inText(
    'a quotation without words',
    'It says <Cited source="manual"></Cited>.',
    '<Cited> needs words, which it quotes',
  ),
  inText(
    'words between the lines of a file',
    '<Annotated file="a.txt">\n  <Line has="a">It.</Line>\n\n  And so on.\n</Annotated>',
    '<Annotated> holds words outside its lines: write them in <Line has="...">, or above it',
  ),
  inText('a figure in a paragraph', 'See <Figure name="swarm" />.', `<Figure> ${amongWords}`),
  inText('a figure in a heading', '## A <Figure name="swarm" />', `<Figure> ${amongWords}`),
  inText('a figure in a cell', '| a |\n| - |\n| <Figure name="swarm" /> |', `<Figure> ${amongWords}`, 11),
  inText(
    'a figure behind words in a component',
    '<Question ask="Why?">So: <Figure name="swarm" /></Question>',
    `<Figure> ${amongWords}`,
  ),
];
