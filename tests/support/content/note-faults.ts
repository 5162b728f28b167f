import { note, oneCommand, oneFigure, page, type ContentFault } from './sample.ts';

/** Faults of a note: its frontmatter, and what it names and links to. */
export const noteFaults: readonly ContentFault[] = [
  {
    fault: 'an output that was typed by hand',
    changed: { [page]: note('```text\nCONTAINER ID   IMAGE\n```') },
    says: `${page}:9 an output is shown from a recording: <Command id="..." recorded="session/step" /> or <Session name="..." />`,
  },
  {
    fault: 'a command that was typed by hand',
    changed: {
      [page]: note('```sh\n$ sudo docker container ls -a\n```'),
      'content/commands/containers.yaml': oneCommand(),
    },
    says: `${page}:9 "docker container ls" is a command: put it into content/commands/ and write <Command id="container-ls" />`,
  },
  {
    fault: 'a command with a wrong flag in a sentence',
    changed: { [page]: note('Type\n`docker container ls --al`.') },
    says: `${page}:10 unknown flag of docker container ls "--al"; did you mean "--all"?`,
  },
  {
    fault: 'words of an output that were typed by hand',
    changed: { [page]: note('It says `Error response from daemon: no`.') },
    says: `${page}:9 the words of an output are quoted from a recording, or from a source: <Said in="session/step">Error response from daemon: no</Said>, <Cited source="...">Error response from daemon: no</Cited>`,
  },
  {
    fault: 'an unknown frontmatter key',
    changed: { [page]: note('Text.', 'tilte: Two\n') },
    says: `${page}:7 unknown key "tilte"; did you mean "title"?`,
  },
  {
    fault: 'a title with a letter that no card can show',
    changed: { [page]: note('Text.').replace('title: One', 'title: Straße') },
    says: `${page}:2 "Straße": the font of the cards has no "ß"; write it otherwise, or add it to src/fonts/characters.ts and run npm run fonts`,
  },
  {
    fault: 'a title of blanks',
    changed: { [page]: note('Text.').replace('title: One', 'title: " "') },
    says: `${page}:2 title: a title needs words`,
  },
  {
    fault: 'a short title with Markdown',
    changed: { [page]: note('Text.', 'short: The `run` command\n') },
    says: `${page}:7 short: plain words expected: a title shows the signs of Markdown as they are`,
  },
  {
    fault: 'a title that no card has room for',
    changed: { [page]: note('Text.').replace('title: One', `title: ${'One more '.repeat(8)}`) },
    says: `${page}:2 title: at most 70 characters: a link preview has room for no more`,
  },
  {
    fault: 'an unknown component',
    changed: { [page]: note('## A\n\n<Quesion ask="Why?">Because.</Quesion>') },
    says: `${page}:11 unknown component "Quesion"; did you mean "Question"?`,
  },
  {
    fault: 'an unknown glossary term',
    changed: { [page]: note('An <Term id="imgae">image</Term>.') },
    says: `${page}:9 <Term> unknown term "imgae"; did you mean "image"?`,
  },
  {
    fault: 'a term without words',
    changed: { [page]: note('An <Term id="image" />.') },
    says: `${page}:9 <Term> needs words, which become the link`,
  },
  {
    fault: 'a question with a lonely backtick',
    changed: { [page]: note('<Question ask="What does `ls print?">Names.</Question>') },
    says: `${page}:9 <Question> ask: a backtick has no partner`,
  },
  {
    fault: 'an unknown command',
    changed: {
      [page]: note('<Command id="container-sl" />'),
      'content/commands/containers.yaml': oneCommand(),
    },
    says: `${page}:9 <Command> unknown command "container-sl"; did you mean "container-ls"?`,
  },
  {
    fault: 'an unknown figure',
    changed: { [page]: note('<Figure name="swram" />'), 'content/figures/swarm.yaml': 'title: Swarm\n' },
    says: `${page}:9 <Figure> unknown figure "swram"; did you mean "swarm"?`,
  },
  {
    fault: 'a reference to a figure that stands in no note',
    changed: {
      [page]: note('Compare <FigureRef name="swarm" />.'),
      'content/figures/swarm.yaml': oneFigure(),
    },
    says: `${page}:9 <FigureRef> the figure "swarm" stands in no note, so it has no number`,
  },
  {
    fault: 'an unknown correction',
    changed: { [page]: note('<Original row={57} />') },
    says: `${page}:9 <Original> unknown correction "57"`,
  },
  {
    fault: 'a day of checking that is yet to come',
    changed: { [page]: note('Text.').replace('2026-11-22', '2999-01-01') },
    says: `${page}:5 checked: the day is yet to come`,
  },
  {
    fault: 'an unknown source',
    changed: { [page]: note('Text.').replace('[manual]', '[manaul]') },
    says: `${page}:6 unknown source "manaul"; did you mean "manual"?`,
  },
  {
    fault: 'a quotation from a source that the page does not list',
    changed: { [page]: note('It says <Cited source="manaul">too many requests</Cited>.') },
    says: `${page}:9 <Cited> unknown source of this page "manaul"; did you mean "manual"?`,
  },
  {
    fault: 'a section of messages that is listed and missing',
    changed: { [page]: note('## First words\n\nText.', 'messages: { except: [frist-words] }\n') },
    says: `${page}:7 unknown section "frist-words"; did you mean "first-words"?`,
  },
  {
    fault: 'a question for a section that is missing',
    changed: { [page]: note('## First words\n\nText.', 'asked: { frist-words: [what comes first] }\n') },
    says: `${page}:7 asked: unknown heading "frist-words"; did you mean "first-words"?`,
  },
  {
    fault: 'a second title',
    changed: { [page]: note('# One more\n\nText.') },
    says: `${page}:9 "# One more" is a second title of the page: begin a section with ##`,
  },
  {
    fault: 'an image',
    changed: { [page]: note('Text.\n\n![A whale](/whale.png)') },
    says: `${page}:11 a note shows no image: write a figure in content/figures, and <Figure name="..." />`,
  },
  {
    fault: 'an image that is defined elsewhere',
    changed: { [page]: note('![A whale][whale]\n\n[whale]: https://example.org/whale.png') },
    says: `${page}:9 a note shows no image: write a figure in content/figures, and <Figure name="..." />`,
  },
  {
    fault: 'a column without a name',
    changed: { [page]: note('|   | a |\n| - | - |\n| 1 | 2 |') },
    says: `${page}:9 a column of the table has no name; a screen reader needs one, such as "Property"`,
  },
  {
    fault: 'a column that is aligned',
    changed: { [page]: note('| a | b |\n| - | :-: |\n| 1 | 2 |') },
    says: `${page}:9 a column of the table is aligned, by a style that no page allows: write | - | below its name`,
  },
  {
    fault: 'a figure that stands in two places',
    changed: {
      [page]: note('<Figure name="swarm" />\n\n<Figure name="swarm" />'),
      'content/figures/swarm.yaml': oneFigure(),
    },
    says: `${page}:11 <Figure name="swarm"> stands in ${page}:9 already; refer to it with <FigureRef name="swarm" />`,
  },
  {
    fault: 'a correction that stands in two notes',
    changed: {
      [page]: note('<Original row={57} />'),
      'content/notes/docker/two.mdx': note('Text.\n\n<Original row="57" />'),
    },
    says: `content/notes/docker/two.mdx:11 <Original row="57"> stands in ${page}:9 already; link to its row, /corrections/#row-57`,
  },
  {
    fault: 'a duplicate id',
    changed: { [page]: note('## Same words\n\nText.\n\n## Same words\n\nText.') },
    says: `${page}:13 duplicate id "same-words": the heading on line 9 has it already`,
  },
  {
    fault: 'a heading with the id of a part of every page',
    changed: { [page]: note('## Contents\n\nText.') },
    says: `${page}:9 duplicate id "contents": the frame of every page has it already`,
  },
  {
    fault: 'a heading with the id of a box of a figure',
    changed: {
      [page]: note('<Figure name="swarm" />\n\n## Swarm one\n\nText.'),
      'content/figures/swarm.yaml': oneFigure(),
    },
    says: `${page}:11 duplicate id "swarm-one": the figure "swarm" has it already`,
  },
  {
    fault: 'a file that is annotated twice',
    changed: {
      [page]: note('<Annotated file="a.txt"><Line has="a">It.</Line></Annotated>\n\n'.repeat(2)),
      'content/files/a.txt': 'a\n',
    },
    says: `${page}:11 duplicate id "a-txt-note-1": <Annotated> on line 9 has it already`,
  },
];
