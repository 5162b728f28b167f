import { expect, test } from '@playwright/test';
import { checkContent } from '../../src/build/content-check.ts';
import { describeProblem } from '../../src/problems/problem.ts';
import { codeFaults } from '../support/content/code-faults.ts';
import { dataFaults } from '../support/content/data-faults.ts';
import { elementFaults } from '../support/content/element-faults.ts';
import { fileFaults } from '../support/content/file-faults.ts';
import { formFaults } from '../support/content/form-faults.ts';
import { idFaults } from '../support/content/id-faults.ts';
import { linkFaults } from '../support/content/link-faults.ts';
import { noteFaults } from '../support/content/note-faults.ts';
import { note, oneCommand, oneFigure, page, sound, witnesses } from '../support/content/sample.ts';
import { shownFaults } from '../support/content/shown-faults.ts';
import { withFolder } from '../support/folder.ts';

/** Lays the sound content with some files replaced (or, with `null`, left out) and returns what the check says. */
function check(changed: Record<string, string | null>): Promise<string[]> {
  const files = Object.entries({ ...sound, ...changed }).filter(
    (each): each is [string, string] => each[1] !== null,
  );
  return withFolder(Object.fromEntries(files), async (root) =>
    (await checkContent(root)).map(describeProblem),
  );
}

test('sound content has no problem', async () => {
  expect(await check({})).toEqual([]);
});

for (const { fault, changed, says } of [
  ...dataFaults,
  ...noteFaults,
  ...linkFaults,
  ...codeFaults,
  ...shownFaults,
  ...elementFaults,
  ...formFaults,
  ...fileFaults,
  ...idFaults,
])
  test(`${fault} is reported with file, line and the nearest name`, async () => {
    expect(await check(changed)).toContain(says);
  });

test('a link may name every place of a page, in a note, a figure and a redirect', async () => {
  const places = [
    ...['/docker/one/', '#first-words', '/about/#keyboard', '/glossary/#image', '/glossary/#letter-i'],
    ...['/notes/#docker', '/map/#big-data', '/sources/#manual', '/recordings/lab/#list'],
    ...['/commands/#family-containers', '/commands/#container-ls', '/commands/#container-ls.powershell'],
    ...['/commands/?shell=powershell&engine=podman#container-ls', '/docker/one/?flags=long'],
    ...['/docker/one/?th=dark', '/search/?q=cp', '/map/?area=Docker', '/commands/?words=a&sh=cmd'],
    ...[
      '/figures/#docker',
      '/figures/#more',
      '/figures/#swarm',
      '/figures/#swarm-one',
      '/docker/one/#swarm-note-1',
    ],
    ...['/figures/#pod-one', 'https://example.org/', 'mailto:a@example.org'],
  ];
  const said = await check({
    ...witnesses,
    [page]: note(
      `## First words\n\n<Figure name="swarm" />\n\n${places.map((each) => `[a](${each})`).join(' ')}`,
    ),
    'content/commands/containers.yaml': `${oneCommand()}    shells: { powershell: docker container ls -a }\n`,
    'content/figures/swarm.yaml': `${oneFigure(', href: /commands/#container-ls')}notes: [{ on: one, text: "[It](#swarm)." }]\n`,
    'content/figures/pod.yaml': oneFigure(),
    'content/links.yaml':
      '- area: Big Data\n  level: Beginner\n  links: [{ title: A, type: lab, covers: It., state: unknown }]\n',
    'content/redirects.yaml': '/commands/#ls: /commands/#container-ls.powershell\n',
  });
  expect(said).toEqual([]);
});

test('a figure may be named like a part that the page of all figures does not have', async () => {
  expect(await check({ 'content/figures/docker.yaml': oneFigure() })).toEqual([]);
  const shown = { [page]: note('<Figure name="more" />'), 'content/figures/more.yaml': oneFigure() };
  expect(await check(shown)).toEqual([]);
});

test('comments, numbers in braces, and code that is shown are no code of the note', async () => {
  const shown = '{/* for authors */}\n\nWrite `{x}` or \\{x\\}. {/* a */}\n\n```js\nimport x from "y";\n```';
  expect(await check({ [page]: note(shown) })).toEqual([]);
  expect(await check({ [page]: note('<Original row={57} />') })).toEqual([
    `${page}:9 <Original> unknown correction "57"`,
  ]);
});

test('brackets that a page is to show are no reference to a link', async () => {
  const shown = 'The list [a] and `a[0][1]`, or a[0]\\[1].\n\n```text title="a.txt"\n[a][b]\n```';
  expect(await check({ [page]: note(shown) })).toEqual([]);
});

test('every file is read, whatever is wrong with another one, and none of its names is called unknown then', async () => {
  const said = await check({
    ...witnesses,
    [page]: note(
      'An <Term id="imgae">image</Term>.\n\n<Command id="container-sl" />\n\n<Said in="lab/list">words</Said>',
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
