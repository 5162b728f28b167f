import { note, oneCommand, oneFigure, page, sound, type ContentFault } from './sample.ts';

/** Faults in the files of data, and in how they name each other. */
export const dataFaults: readonly ContentFault[] = [
  {
    fault: 'a second document in a file of data',
    changed: { 'content/sources.yaml': `${sound['content/sources.yaml']}---\nother: {}\n` },
    says: 'content/sources.yaml:5 a second document begins; there may be one',
  },
  {
    fault: 'an alias for which there is no anchor',
    changed: {
      'content/glossary.yaml': `${sound['content/glossary.yaml']}pod: { term: Pod, kind: &kind engine, means: It. }
task: { term: Task, kind: *kind, means: It. }
node: { term: Node, kind: *kidn, means: It. }
`,
    },
    says: 'content/glossary.yaml:7 unknown anchor "kidn"; did you mean "kind"?',
  },
  {
    fault: 'a term with a capital in its id',
    changed: { 'content/glossary.yaml': 'Image: { term: image, kind: engine, means: It. }\n' },
    says: 'content/glossary.yaml:1 Image: expected lower-case words joined by dashes',
  },
  {
    fault: 'the title of a level with a letter that no card can show',
    changed: { 'content/outline.yaml': sound['content/outline.yaml']!.replace('Beginner', 'Größe') },
    says: 'content/outline.yaml:5 "Größe": the font of the cards has no "ö"; write it otherwise, or add it to src/fonts/characters.ts and run npm run fonts',
  },
  {
    fault: 'an area with a capital in its id',
    changed: { 'content/outline.yaml': sound['content/outline.yaml']!.replace('id: docker', 'id: Docker') },
    says: 'content/outline.yaml:1 0.id: an area is named in lower-case letters, digits and dashes',
  },
  {
    fault: 'a page that the outline does not list',
    changed: { 'content/notes/docker/two.mdx': note('Text.') },
    says: 'content/notes/docker/two.mdx:1 the page is missing from content/outline.yaml; did you mean "docker/one"?',
  },
  {
    fault: 'a page that is listed and missing',
    changed: { [page]: null, 'content/notes/docker/ono.mdx': note('Text.') },
    says: 'content/outline.yaml:7 lists "docker/one", but content/notes/docker/one.mdx does not exist; did you mean "docker/ono"?',
  },
  {
    fault: 'a page that is listed behind one whose name begins so, and missing',
    changed: {
      'content/outline.yaml': sound['content/outline.yaml']!.replace(
        '- docker/one',
        '- docker/one-more\n        - docker/one',
      ),
      [page]: null,
      'content/notes/docker/one-more.mdx': note('Text.'),
    },
    says: 'content/outline.yaml:8 lists "docker/one", but content/notes/docker/one.mdx does not exist',
  },
  {
    fault: 'a redirect to an unknown page',
    changed: { 'content/redirects.yaml': '/a/: /docker/one/#first-words\n/docker/two/: /docker/oen/\n' },
    says: 'content/redirects.yaml:2 redirect: unknown page "/docker/oen/"; did you mean "/docker/one/"?',
  },
  {
    fault: 'a redirect to an unknown place',
    changed: { 'content/redirects.yaml': '/a/: /docker/one/#frist-words\n' },
    says: 'content/redirects.yaml:1 redirect to /docker/one/: unknown heading "frist-words"; did you mean "first-words"?',
  },
  {
    fault: 'a redirect to another site',
    changed: { 'content/redirects.yaml': '/a/: /docker/one/\n/b/: https://example.org/\n' },
    says: 'content/redirects.yaml:2 /b/: expected an address such as /docker/volumes/ or /commands/#build',
  },
  {
    fault: 'a redirect from a page that is there',
    changed: { 'content/redirects.yaml': '/docker/one/: /docker/\n/docker/: /\n' },
    says: 'content/redirects.yaml:1 /docker/one/ is there, so nothing leads on from it; leave the line out',
  },
  {
    fault: 'a redirect from a place that is there',
    changed: { 'content/redirects.yaml': '/docker/one/#first-words: /about/\n' },
    says: 'content/redirects.yaml:1 /docker/one/#first-words is there, so nothing leads on from it; leave the line out',
  },
  {
    fault: 'a redirect from a place on a page that is not there',
    changed: { 'content/redirects.yaml': '/docker/oen/#first-words: /about/\n' },
    says: 'content/redirects.yaml:1 /docker/oen/#first-words: redirect: unknown page "/docker/oen/"; did you mean "/docker/one/"?',
  },
  {
    fault: 'a redirect from a place on the home page',
    changed: { 'content/redirects.yaml': '/#first-words: /about/\n' },
    says: 'content/redirects.yaml:1 /#first-words: the home page leads on from no place',
  },
  {
    fault: 'a link of the course with an unknown page',
    changed: {
      'content/links.yaml':
        '- area: Docker\n  level: Beginner\n  links:\n    - title: A\n      type: lab\n      covers: It.\n      state: unknown\n      pages: [docker/oen]\n',
    },
    says: 'content/links.yaml:8 unknown page "docker/oen"; did you mean "docker/one"?',
  },
  {
    fault: 'a family of commands in the place of another',
    changed: {
      'content/commands/containers.yaml': oneCommand(),
      'content/commands/images.yaml': oneCommand().replace('id: container-ls', 'id: image-ls'),
    },
    says: 'content/commands/images.yaml:2 order 1 is taken by content/commands/containers.yaml',
  },
  {
    fault: 'a command with a wrong flag',
    changed: { 'content/commands/containers.yaml': oneCommand('docker container ls --al') },
    says: 'content/commands/containers.yaml:4 container-ls: unknown flag of docker container ls "--al"; did you mean "--all"?',
  },
  {
    fault: 'another subcommand that the tool does not have',
    changed: { 'content/commands/containers.yaml': `${oneCommand()}    typed: [docker inspct]\n` },
    says: 'content/commands/containers.yaml:4 container-ls: typed: unknown subcommand "inspct"; did you mean "inspect"?',
  },
  {
    fault: 'a command with a quote that is not closed',
    changed: { 'content/commands/containers.yaml': oneCommand(`docker container ls --filter "name=web`) },
    says: 'content/commands/containers.yaml:4 container-ls: a quote is not closed: "name=web',
  },
  {
    fault: 'a file of commands that is no YAML',
    changed: { 'content/commands/containers.yaml': 'title: [Containers\ncommands: 5\n' },
    says: 'content/commands/containers.yaml:2 Flow sequence in block collection must be sufficiently indented and end with a ]',
  },
  {
    fault: 'a file of commands with something else in their place',
    changed: { 'content/commands/containers.yaml': 'title: Containers\ncommands: 5\n' },
    says: 'content/commands/containers.yaml:2 commands: Invalid input: expected array, received number',
  },
  {
    fault: 'a session with something else in the place of its steps',
    changed: { 'content/sessions/lab.yaml': 'title: A lab\nsteps: 5\n' },
    says: 'content/sessions/lab.yaml:2 steps: Invalid input: expected array, received number',
  },
  {
    fault: 'a session with an unknown command',
    changed: {
      'content/sessions/lab.yaml': 'title: A lab\nsteps:\n  - { id: list, command: container-sl }\n',
      'content/commands/containers.yaml': oneCommand(),
    },
    says: 'content/sessions/lab.yaml:3 unknown command "container-sl"; did you mean "container-ls"?',
  },
  {
    fault: 'a figure with an unknown key',
    changed: { 'content/figures/swarm.yaml': 'title: Swarm\ndecs: A swarm.\n' },
    says: 'content/figures/swarm.yaml:2 unknown key "decs"; did you mean "desc"?',
  },
  {
    fault: 'a figure with an unknown term',
    changed: {
      'content/figures/swarm.yaml': oneFigure(', glossary: imgae'),
    },
    says: 'content/figures/swarm.yaml:4 node "one": unknown glossary term "imgae"; did you mean "image"?',
  },
];
