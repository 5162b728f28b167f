import { note, oneCommand, oneFigure, page, recorded, sound, type ContentFault } from './sample.ts';

/** Ids that two parts of one page would have, where the page is made of data. */
export const idFaults: readonly ContentFault[] = [
  {
    fault: 'a figure that is named like an area which shows one',
    changed: { [page]: note('<Figure name="docker" />'), 'content/figures/docker.yaml': oneFigure() },
    says: 'content/figures/docker.yaml duplicate id "docker": an area on the page of all figures has it already',
  },
  {
    fault: 'a figure that is named like the part for those in no note',
    changed: { 'content/figures/more.yaml': oneFigure() },
    says: 'content/figures/more.yaml duplicate id "more": an area on the page of all figures has it already',
  },
  {
    fault: 'a command that is named like a family',
    changed: {
      'content/commands/containers.yaml': oneCommand().replace('id: container-ls', 'id: family-containers'),
    },
    says: 'content/commands/containers.yaml:4 duplicate id "family-containers": the family "containers" has it already',
  },
  {
    fault: 'a term that is named like the place of a letter',
    changed: {
      'content/glossary.yaml': `${sound['content/glossary.yaml']}letter-i: { term: Letter, kind: engine, means: It. }\n`,
    },
    says: 'content/glossary.yaml:5 duplicate id "letter-i": a letter of the glossary has it already',
  },
  {
    fault: 'two notes with one place among the corrections',
    changed: {
      'content/notes-2018.txt': 'A\nB\n',
      'content/corrections.yaml': [1, 2]
        .map(
          (id) =>
            `- { id: ${id}, lines: [${id}], quote: ${'AB'[id - 1]}, verdict: right, fault: It., today: It., sources: [manual] }\n`,
        )
        .join(''),
      'content/outline.yaml': `${sound['content/outline.yaml']}        - docker/one-two\n        - docker-one/two\n`,
      'content/notes/docker/one-two.mdx': note('<Original row={1} />'),
      'content/notes/docker-one/two.mdx': note('<Original row={2} />'),
    },
    says: 'content/outline.yaml:8 duplicate id "docker-one-two": the note "docker-one/two" among the corrections has it already',
  },
  {
    fault: 'a source that is named like a part of every page',
    changed: {
      'content/sources.yaml': sound['content/sources.yaml']!.replace('manual:', 'outline:'),
      [page]: note('Text.').replace('[manual]', '[outline]'),
    },
    says: 'content/sources.yaml duplicate id "outline": the frame of every page has it already',
  },
  {
    fault: 'two spellings of an area of the course',
    changed: {
      'content/links.yaml': ['Big data', 'Big Data']
        .map(
          (area) =>
            `- { area: ${area}, level: Beginner, links: [{ title: ${area}, type: lab, covers: It., state: unknown }] }\n`,
        )
        .join(''),
    },
    says: 'content/links.yaml duplicate id "big-data": the area "Big data" of the course has it already',
  },
  {
    fault: 'a recorded step that is named like a part of every page',
    changed: { 'content/recordings/lab.json': recorded('a\n', 'main') },
    says: 'content/recordings/lab.json duplicate id "main": the frame of every page has it already',
  },
];
