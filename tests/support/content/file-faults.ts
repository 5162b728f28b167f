import { sound, type ContentFault } from './sample.ts';

/** Files that nobody reads, or that are missing. */
export const fileFaults: readonly ContentFault[] = [
  {
    fault: 'a note with the ending of plain Markdown',
    changed: { 'content/notes/docker/two.md': 'Text.' },
    says: 'content/notes/docker/two.md is not read: a file of content/notes ends in .mdx; did you mean "content/notes/docker/two.mdx"?',
  },
  {
    fault: 'a figure with another ending of YAML',
    changed: { 'content/figures/swarm.yml': 'title: Swarm' },
    says: 'content/figures/swarm.yml is not read: a file of content/figures ends in .yaml; did you mean "content/figures/swarm.yaml"?',
  },
  {
    fault: 'a session in a folder of its own',
    changed: { 'content/sessions/labs/one.yaml': 'title: One' },
    says: 'content/sessions/labs/one.yaml is not read: move it to content/sessions/one.yaml',
  },
  {
    fault: 'a folder with a mistyped name',
    changed: { 'content/figure/swarm.yaml': 'title: Swarm' },
    says: 'content/figure/swarm.yaml is not read: unknown folder "figure"; did you mean "figures"?',
  },
  {
    fault: 'a file with a mistyped name',
    changed: { 'content/glosary.yaml': sound['content/glossary.yaml']!, 'content/glossary.yaml': null },
    says: 'content/glosary.yaml is not read: unknown file "glosary.yaml"; did you mean "glossary.yaml"?',
  },
  {
    fault: 'a file that is missing',
    changed: { 'content/glosary.yaml': sound['content/glossary.yaml']!, 'content/glossary.yaml': null },
    says: 'content/glossary.yaml does not exist; did you mean "content/glosary.yaml"?',
  },
];
