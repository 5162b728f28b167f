import { note, oneCommand, page, type ContentFault } from './sample.ts';

/** Faults of a note: its frontmatter, and what it names and links to. */
export const noteFaults: readonly ContentFault[] = [
  {
    fault: 'an output that was typed by hand',
    changed: { [page]: note('```text\nCONTAINER ID   IMAGE\n```') },
    says: `${page}:9 an output is shown from a recording: <Command id="..." recorded="session/step" /> or <Session name="..." />`,
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
    fault: 'an unknown correction',
    changed: { [page]: note('<Original row={57} />') },
    says: `${page}:9 <Original> unknown correction "57"`,
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
    fault: 'a duplicate id',
    changed: { [page]: note('## Same words\n\nText.\n\n## Same words\n\nText.') },
    says: `${page}:13 duplicate id "same-words": two headings have the same words`,
  },
];
