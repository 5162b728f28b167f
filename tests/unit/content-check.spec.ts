import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { checkContent } from '../../src/build/content-check.ts';
import { describeProblem } from '../../src/problems/problem.ts';
import { hashOf } from '../../src/recordings/recording.ts';

const note = (body: string, frontmatter = '') => `---
title: One
lede: It says one thing.
description: A page that exists to be checked.
checked: 2026-11-22
sources: [manual]
${frontmatter}---

${body}
`;

const sound: Record<string, string> = {
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
  'content/notes/docker/one.mdx': note('## First words\n\nSee [above](#first-words).'),
};

/** Lays the sound content with some files replaced (or, with `null`, left out) and returns what the check says. */
async function check(changed: Record<string, string | null>): Promise<string[]> {
  const root = await mkdtemp(join(tmpdir(), 'content-'));
  try {
    for (const [file, text] of Object.entries({ ...sound, ...changed })) {
      if (text === null) continue;
      await mkdir(join(root, dirname(file)), { recursive: true });
      await writeFile(join(root, file), text);
    }
    return (await checkContent(root)).map(describeProblem);
  } finally {
    await rm(root, { recursive: true });
  }
}

const page = 'content/notes/docker/one.mdx';

test('sound content has no problem', async () => {
  expect(await check({})).toEqual([]);
});

/** A recorded session and a command that it shows. */
const witnesses = {
  'content/commands/containers.yaml': oneCommand(),
  'content/recordings/lab.json': JSON.stringify({
    session: 'lab',
    title: 'A lab',
    recorded: '2026-11-22',
    engine: { name: 'Docker Engine', version: '26.1.5' },
    steps: [recordedStep('list', 'docker container ls', 'CONTAINER ID\n'), recordedStep('end', 'exit', '')],
  }),
};

const cases: { fault: string; changed: Record<string, string | null>; says: string }[] = [
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
    fault: 'a second document in a file of data',
    changed: { 'content/sources.yaml': `${sound['content/sources.yaml']}---\nother: {}\n` },
    says: 'content/sources.yaml:5 a second document begins; there may be one',
  },
  {
    fault: 'an unknown frontmatter key',
    changed: { [page]: note('Text.', 'tilte: Two\n') },
    says: `${page}:7 unknown key "tilte"; did you mean "title"?`,
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
    fault: 'a link of the course with an unknown page',
    changed: {
      'content/links.yaml':
        '- area: Docker\n  level: Beginner\n  links:\n    - title: A\n      type: lab\n      covers: It.\n      state: unknown\n      pages: [docker/oen]\n',
    },
    says: 'content/links.yaml:8 unknown page "docker/oen"; did you mean "docker/one"?',
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
    fault: 'a command with a wrong flag',
    changed: { 'content/commands/containers.yaml': oneCommand('docker container ls --al') },
    says: 'content/commands/containers.yaml:4 container-ls: unknown flag of docker container ls "--al"; did you mean "--all"?',
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
    fault: 'an unknown figure',
    changed: { [page]: note('<Figure name="swram" />'), 'content/figures/swarm.yaml': 'title: Swarm\n' },
    says: `${page}:9 <Figure> unknown figure "swram"; did you mean "swarm"?`,
  },
  {
    fault: 'a figure with an unknown key',
    changed: { 'content/figures/swarm.yaml': 'title: Swarm\ndecs: A swarm.\n' },
    says: 'content/figures/swarm.yaml:2 unknown key "decs"; did you mean "desc"?',
  },
  {
    fault: 'a figure with an unknown term',
    changed: {
      'content/figures/swarm.yaml':
        'title: Swarm\ndesc: A swarm of one.\nnodes:\n  one: { label: One, kind: image, glossary: imgae }\n',
    },
    says: 'content/figures/swarm.yaml:4 node "one": unknown glossary term "imgae"; did you mean "image"?',
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
    fault: 'a broken internal link',
    changed: { [page]: note('See [two](/docker/tow/).') },
    says: `${page}:9 link: unknown page "/docker/tow/"; did you mean "/docker/one/"?`,
  },
  {
    fault: 'a broken heading anchor',
    changed: { [page]: note('## First words\n\nSee [there](/docker/one/#frist-words).') },
    says: `${page}:11 link to /docker/one/: unknown heading "frist-words"; did you mean "first-words"?`,
  },
  {
    fault: 'a duplicate id',
    changed: { [page]: note('## Same words\n\nText.\n\n## Same words\n\nText.') },
    says: `${page}:13 duplicate id "same-words": two headings have the same words`,
  },
  {
    fault: 'an expression in the text',
    changed: { [page]: note('Here is {process.cwd()}.') },
    says: `${page}:9 "{process.cwd()}" is code, and a note computes nothing: write the words, or \\{ for a brace`,
  },
  {
    fault: 'an expression between two comments',
    changed: { [page]: note('Text.\n\n{/* a */ 1 + oops /* b */}') },
    says: `${page}:11 "{/* a */ 1 + oops /* b */}" is code, and a note computes nothing: write the words, or \\{ for a brace`,
  },
  {
    fault: 'braces with nothing in them',
    changed: { [page]: note('| a |\n| - |\n| {} |') },
    says: `${page}:11 "{}" is code, and a note computes nothing: write the words, or \\{ for a brace`,
  },
  {
    fault: 'an import',
    changed: { [page]: note("import x from 'y'\n\nText.") },
    says: `${page}:9 "import x from 'y'" is code: a note imports and exports nothing; its components are there without an import`,
  },
  {
    fault: 'an export',
    changed: { [page]: note('Text.\n\nexport const one = 1') },
    says: `${page}:11 "export const one = 1" is code: a note imports and exports nothing; its components are there without an import`,
  },
  {
    fault: 'an attribute that is computed',
    changed: { [page]: note('<Original row={50 + 7} />') },
    says: `${page}:9 <Original> row={50 + 7} is code: write row="...", or a number such as {7}`,
  },
  {
    fault: 'attributes that are computed together',
    changed: { [page]: note('<Original {...rows} />') },
    says: `${page}:9 <Original> "{...rows}" is code: write each attribute out`,
  },
  {
    fault: 'a script',
    changed: { [page]: note('Text.\n\n<script>alert(1)</script>') },
    says: `${page}:11 <script> is HTML: write Markdown, or a component such as <Command>`,
  },
  {
    fault: 'HTML inside a component',
    changed: { [page]: note('<Question ask="Why?">\n\n  Because <b>so</b>.\n\n</Question>') },
    says: `${page}:11 <b> is HTML: write Markdown, or a component such as <Command>`,
  },
  {
    fault: 'an element without a name',
    changed: { [page]: note('<>Text.</>') },
    says: `${page}:9 <> is HTML: write Markdown, or a component such as <Command>`,
  },
  {
    fault: 'an attribute that runs a script',
    changed: { [page]: note('A <b onclick="alert(1)">b</b>.') },
    says: `${page}:9 onclick="..." is code: a note holds no script and no style; leave it out`,
  },
  {
    fault: 'an attribute that sets a style',
    changed: { [page]: note('A <b style="color: red">b</b>.') },
    says: `${page}:9 style="..." is code: a note holds no script and no style; leave it out`,
  },
  {
    fault: 'an attribute of a component that would set a style',
    changed: { [page]: note('<Question ask="Why?" style="color: red">So.</Question>') },
    says: `${page}:9 <Question> unknown attribute "style"`,
  },
  {
    fault: 'a first step of a session',
    changed: { ...witnesses, [page]: note('<Session name="lab" from="lsit" to="end" />') },
    says: `${page}:9 <Session> unknown step of session lab "lsit"; did you mean "list"?`,
  },
  {
    fault: 'a last step of a session that comes before its first',
    changed: { ...witnesses, [page]: note('Text.\n\n<Session name="lab" from="end" to="list" />') },
    says: `${page}:11 <Session> step "end" of session lab comes after "list"`,
  },
  {
    fault: 'a quotation that its step did not print',
    changed: { ...witnesses, [page]: note('It says <Said in="lab/list">CONTAINER *IDs*</Said>.') },
    says: `${page}:9 <Said> the output of lab/list does not hold "CONTAINER IDs"; did you mean "CONTAINER ID"?`,
  },
  {
    fault: 'a recording of another command',
    changed: { ...witnesses, [page]: note('<Command id="container-ls" recorded="lab/end" />') },
    says: `${page}:9 <Command> container-ls: "exit" was recorded in lab/end, not "docker container ls"; show the step with <Session>`,
  },
  {
    fault: 'a command with an unknown recording of its own',
    changed: {
      ...witnesses,
      'content/commands/containers.yaml': `${oneCommand()}    recording: lab/lsit\n`,
    },
    says: 'content/commands/containers.yaml:4 recording: unknown step of session lab "lsit"; did you mean "list"?',
  },
  {
    fault: 'a command with the recording of another as its own',
    changed: { ...witnesses, 'content/commands/containers.yaml': `${oneCommand()}    recording: lab/end\n` },
    says: 'content/commands/containers.yaml:4 recording: container-ls: "exit" was recorded in lab/end, not "docker container ls"; show the step with <Session>',
  },
  {
    fault: 'an annotated line that the file does not have',
    changed: {
      'content/files/app.yaml': 'services:\n  web:\n    image: nginx\n',
      [page]: note(
        '<Annotated file="app.yaml">\n  <Line has="web:">One.</Line>\n  <Line has="imgae: nginx">Two.</Line>\n</Annotated>',
      ),
    },
    says: `${page}:11 <Line> app.yaml: no line after line 2 holds "imgae: nginx"; did you mean "image: nginx"?`,
  },
];

for (const { fault, changed, says } of cases)
  test(`${fault} is reported with file, line and the nearest name`, async () => {
    expect(await check(changed)).toContain(says);
  });

test('comments, numbers in braces, and code that is shown are no code of the note', async () => {
  const shown = '{/* for authors */}\n\nWrite `{x}` or \\{x\\}. {/* a */}\n\n```js\nimport x from "y";\n```';
  expect(await check({ [page]: note(shown) })).toEqual([]);
  expect(await check({ [page]: note('<Original row={57} />') })).toEqual([
    `${page}:9 <Original> unknown correction "57"`,
  ]);
});

test('every file is read, whatever is wrong with another one, and none of its names is called unknown then', async () => {
  const said = await check({
    ...witnesses,
    [page]: note(
      'An <Term id="imgae">image</Term>, <Command id="container-sl" />.\n\n<Said in="lab/list">words</Said>',
    ),
    'content/notes/docker/two.mdx': '<Open',
    'content/outline.yaml': `${sound['content/outline.yaml']}        - docker/two\n`,
    'content/sources.yaml': sound['content/sources.yaml']!.replace('https:', 'http:'),
    'content/glossary.yaml': 'image: 5\n',
    'content/links.yaml': '5\n',
    'content/redirects.yaml': '/old/: /docker/two/#words\n/older/: /docker/tow/\n',
    'content/commands/containers.yaml': 'title: [\n',
    'content/commands/slots.yaml': 'port: 5\n',
    'content/recordings/lab.json': '{',
    'content/recordings/measure-start.json': '{}',
    'content/recordings/measure-size.json': '{',
  });
  const places = said.map((problem) => problem.split(' ')[0]);
  expect(new Set(places)).toEqual(
    new Set([
      'content/notes/docker/two.mdx:1',
      'content/sources.yaml:4',
      'content/glossary.yaml:1',
      'content/links.yaml:1',
      'content/redirects.yaml:2',
      'content/commands/containers.yaml:2',
      'content/commands/slots.yaml:1',
      'content/recordings/lab.json',
      'content/recordings/measure-start.json',
      'content/recordings/measure-size.json',
    ]),
  );
});

test('faults of notes and commands are told beside those of an outline that cannot be read', async () => {
  const said = await check({
    'content/outline.yaml': '- id: docker\n  titel: Docker\n',
    'content/commands/containers.yaml': oneCommand('docker container ls --al'),
    [page]: note('An <Term id="imgae">image</Term>.'),
  });
  expect(said).toContain('content/outline.yaml:2 0: unknown key "titel"; did you mean "title"?');
  expect(said).toContain(`${page}:9 <Term> unknown term "imgae"; did you mean "image"?`);
  expect(said.join()).toContain('unknown flag of docker container ls "--al"');
});

test('on a page of messages each section shows its message, unless its heading is none', async () => {
  const silent = (body: string, except: string) =>
    check({ [page]: note(body, `messages: { except: [${except}] }\n`), ...witnesses }).then((said) =>
      said.filter((each) => each.includes('does not show its message')),
    );
  const sections = ['Said in="lab/list"', 'Cited source="manual"', 'Session name="lab"'].map(
    (tag, index) => `## Message ${index}\n\nText.\n\n### Part\n\n<${tag}></${tag.split(' ')[0]}>\n\n`,
  );
  const command = '## Command\n\n<Command id="container-ls" recorded="lab/list" />';
  expect(await silent([...sections, command].join(''), '')).toEqual([]);
  expect(await silent(command.replace('lab/list', 'none'), '')).toHaveLength(1);
  expect(await silent(command.replace(' recorded="lab/list"', ''), '')).toHaveLength(1);
  expect(await silent(`## Bare\n\nText.\n\n## Task\n\nText.\n\n${command}`, 'task')).toEqual([
    `${page}:10 the section "bare" does not show its message: quote it with <Said> or <Cited>, show a recorded ` +
      'command, or list the section under messages.except if its heading is no message',
  ]);
  expect((await check({ [page]: note('## Bare\n\nText.') })).join()).not.toContain('its message');
});

function recordedStep(id: string, command: string, output: string): object {
  return { id, command, commandId: null, node: 'host', output, exit: 0, ms: 1, hash: hashOf(output) };
}

function oneCommand(line = 'docker container ls'): string {
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
