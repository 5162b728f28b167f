import type { Measurement } from '../../../src/recordings/measurement.ts';
import type { RecordedStep, Recording } from '../../../src/recordings/recording.ts';
import { hashOf, sealOf, sealOfMeasurement, type Unsealed } from '../../../src/recordings/seal.ts';

/** A fault of the content: what differs from the sound sample (`null` leaves a file out), and what the check says of it. */
export interface ContentFault {
  fault: string;
  changed: Record<string, string | null>;
  says: string;
}

/** The one note of the sample. */
export const page = 'content/notes/docker/one.mdx';

/** A note with some text and more frontmatter. */
export const note = (body: string, frontmatter = '') => `---
title: One
lede: It says one thing.
description: A page that exists to be checked.
checked: 2026-11-22
sources: [manual]
${frontmatter}---

${body}
`;

/** The smallest content in which nothing is wrong, by the names of its files. */
export const sound: Record<string, string> = {
  'content/outline.yaml': `- id: docker
  title: Docker
  kind: container
  levels:
    - title: Beginner
      pages:
        - docker/one
`,
  'content/links.yaml': '[]\n',
  'content/redirects.yaml': '{}\n',
  'content/notes-2018.txt': '',
  'content/corrections.yaml': '[]\n',
  'content/sources.yaml': `manual:
  title: The manual
  publisher: Its project
  url: https://example.org/
`,
  'content/glossary.yaml': `image:
  term: image
  kind: engine
  means: A file system and its settings.
`,
  [page]: note('## First words\n\nSee [above](#first-words).'),
};

/** A recorded session and a command that it shows. */
export const witnesses = {
  'content/commands/containers.yaml': oneCommand(),
  'content/recordings/lab.json': recorded('CONTAINER ID\n'),
};

/** The text of a recorded session of two steps, one that lists, and `end`. */
export function recorded(listed: string, id = 'list'): string {
  const recording: Unsealed<Recording> = {
    session: 'lab',
    title: 'A lab',
    recorded: '2026-11-22',
    engine: { name: 'Docker Engine', version: '26.1.5' },
    steps: [recordedStep(id, 'docker container ls', listed), recordedStep('end', 'exit', '')],
  };
  return JSON.stringify({ ...recording, seal: sealOf(recording) });
}

/** The text of a measurement with one row, as the file is named that holds it. */
export function measured(scale: Measurement['scale'], run: number): string {
  const measurement: Unsealed<Measurement> = {
    ...{ session: 'measure-start', title: 'Start', unit: 'ms', scale },
    ...{ recorded: '2026-11-22', machine: 'a machine' },
    rows: [{ id: 'docker', name: 'docker run', kind: 'engine', runs: [run], what: 'docker run' }],
  };
  return JSON.stringify({ ...measurement, seal: sealOfMeasurement(measurement) });
}

function recordedStep(id: string, command: string, output: string): RecordedStep {
  const step = { id, command, commandId: null, node: 'host', output, exit: 0, ms: 1 };
  return { ...step, hash: hashOf(step) };
}

/** A file of commands with one command. */
export function oneCommand(line = 'docker container ls'): string {
  return `title: Containers
order: 1
commands:
  - id: container-ls
    title: List running containers
    does: Lists them.
    line: ${line}
    aliases: [show containers]
    topics: [containers]
`;
}

/** A figure with one box, in which more can be written. */
export function oneFigure(more = ''): string {
  return `title: Swarm
desc: A swarm of one.
nodes:
  one: { label: One, kind: image${more} }
`;
}

/** A fault in the text of the note, which may show a figure. */
export const inText = (fault: string, body: string, says: string, line = 9): ContentFault => ({
  fault,
  changed: { [page]: note(body), 'content/figures/swarm.yaml': oneFigure() },
  says: `${page}:${line} ${says}`,
});
