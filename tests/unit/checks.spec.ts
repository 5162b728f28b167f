import { expect, test } from '@playwright/test';
import { isProblem, readNote } from '../../src/content/note-source.ts';
import { fenceAdvice } from '../../src/commands/check/fence.ts';
import { checkLine } from '../../src/commands/check/line.ts';
import { mentionFault } from '../../src/commands/check/mention.ts';
import { grammars } from '../../src/commands/grammar/grammars.ts';
import { checkCommands } from '../../src/commands/check/commands.ts';
import { describeProblem } from '../../src/problems/problem.ts';
import { catalogue } from '../../tools/catalogue.ts';
import { checkCompose } from '../../tools/check/compose.ts';
import { checkDockerfile } from '../../tools/check/dockerfile.ts';
import { checkPiece, fencesOf, sortOf } from '../../tools/check/files.ts';
import { checkManifest } from '../../tools/check/manifest.ts';
import { samples } from '../support/samples.ts';

const line = (text: string) => checkLine(text, 'bash', grammars);
const checks: Record<keyof typeof samples, (text: string) => string[] | Promise<string[]>> = {
  docker: line,
  kubectl: line,
  shell: line,
  dockerfile: (text) => checkDockerfile('Dockerfile', text).map(describeProblem),
  compose: (text) => checkCompose('compose.yaml', text).map(describeProblem),
  manifest: async (text) => (await checkManifest('web.yaml', text)).map(describeProblem),
};

for (const [kind, { right, wrong }] of Object.entries(samples) as [
  keyof typeof samples,
  (typeof samples)['docker'],
][])
  test(`${kind}: ${right.length} right ones pass and ${wrong.length} wrong ones are caught`, async () => {
    for (const text of right) expect(await checks[kind](text), text).toEqual([]);
    for (const [text, says] of wrong)
      expect(await checks[kind](text), text).toContainEqual(expect.stringContaining(says));
  });

test('a file in YAML that is neither a Compose file nor a manifest is reported at the key that was mistyped', async () => {
  const said = async (text: string) =>
    (await checkPiece({ file: 'content/files/app.yaml', text, line: 1 })).map(
      ({ line: at, message }) => `${at} ${message}`,
    );
  const neither = 'neither a Compose file nor a manifest: it has no services, and no apiVersion with a kind';
  expect(await said('name: app\nservice:\n  web: { image: nginx }\n')).toEqual([
    `2 ${neither}; "service": did you mean "services"?`,
  ]);
  expect(await said('apiversion: v1\nkind: Pod\n')).toEqual([
    `1 ${neither}; "apiversion": did you mean "apiVersion"?`,
  ]);
  expect(await said('a: 1\n')).toEqual([`1 ${neither}`]);
  expect(await said('spec:\n  replicas: 1\n')).toEqual([`1 ${neither}`]);
});

test('fences are found wherever they stand, each with its line; one may show the spec of a manifest alone', async () => {
  const text =
    'Text.\n\n1. One:\n\n   ```yaml title="compose.yaml"\n   services:\n     web: { imag: nginx }\n   ```\n\n```yaml\nspec:\n  x: 1\n```\n\n```Dockerfile\nFROM a\nCOPY b\n```\n';
  const note = readNote({ file: 'content/notes/a/b.mdx', text });
  if (isProblem(note)) throw new Error(note.message);
  const fences = fencesOf(note);
  expect(fences.map(sortOf)).toEqual(['Compose files', 'part', 'Dockerfiles']);
  const [problem, copy, ...others] = (await Promise.all(fences.map((each) => checkPiece(each)))).flat();
  expect(problem).toMatchObject({ file: 'content/notes/a/b.mdx', line: 7 });
  expect(problem!.message).toContain('did you mean "image"');
  expect(copy).toMatchObject({ file: 'content/notes/a/b.mdx', line: 17 });
  expect(copy!.message).toContain('COPY requires at least two arguments');
  expect(others).toEqual([]);
});

test('every line of the content passes', () => {
  expect(checkCommands(catalogue(), grammars)).toEqual([]);
});

test('podman compose is read by the grammar of the Compose it calls', () => {
  expect(line('podman compose up -d')).toEqual([]);
  expect(line('podman compose up --detatch').join()).toContain('did you mean "--detach"');
  expect(line('podman compose upp').join()).toContain('did you mean "up"');
});

test('the old program of Compose is refused where it is called, and may be spoken of', () => {
  const old = 'docker-compose is the old program of Compose; write docker compose';
  for (const call of [
    'docker-compose up -d',
    'sudo /usr/bin/docker-compose upp',
    'ls && docker-compose.exe ps',
  ])
    expect(line(call), call).toEqual([old]);
  expect(line('bash -c "docker-compose up"').join()).toContain('a call inside of quotes is not checked');
  expect(fenceAdvice('sh', '$ docker-compose -f a.yaml up\n', ['compose-up'])).toContain('"docker compose');
  expect(line('sudo apt install docker-compose && ls docker-compose.yml')).toEqual([]);
  expect(fenceAdvice('text', 'docker-compose\ndocker-compose.yml: a file\n', [])).toBeUndefined();
  expect(mentionFault('docker-compose up', grammars)).toBeUndefined();
});

test('a call in a sentence is refused for a name that its tool surely has not, and may be abbreviated', () => {
  const said = (text: string) => mentionFault(text, grammars);
  expect(said('docker contaner ls')).toBe(
    'unknown subcommand of docker "contaner"; did you mean "container"?',
  );
  expect(said('sudo docker image list-all')).toBe('unknown subcommand "list-all" of docker image');
  expect(said('kubectl describe podz web')).toBe(
    'kubectl describe: unknown kind "podz"; did you mean "pods"?',
  );
  expect(said('kubectl get pods --wtach')).toContain('did you mean "--watch"?');
  expect(said('docker container --all ls')).toContain('stands before its subcommand');
  for (const text of [
    ...['docker', 'docker container', 'docker container rm --volumes', 'docker image inspect IMAGE'],
    ...['docker ...', 'docker compose -p', 'docker-compose.yml', 'docker container run "'],
    ...['kubectl get', 'kubectl describe KIND', 'kubectl get --help', 'kubectl run nginx --replicas=2'],
  ])
    expect(said(text), text).toBeUndefined();
});

test('a fence with a command is refused with the nearest command, a file is not', () => {
  const ids = catalogue().commands.keys();
  expect(fenceAdvice('sh', '$ docker container ls -a\n', [...ids])).toContain('<Command id="container-ls');
  expect(fenceAdvice('', 'kubectl get pods', catalogue().commands.keys())).toContain('id="kubectl-get-pods"');
  expect(fenceAdvice('', 'cd app && docker build .', [])).toContain('"docker build" is a command');
  expect(fenceAdvice('', 'DOCKER_HOST=x docker ps', [])).toContain('"docker ps" is a command');
  expect(fenceAdvice('sh', 'ls | xargs -n 1 docker rm', [])).toContain('"docker rm" is a command');
  for (const call of ['docker -H tcp://x ps', 'kubectl -n dev get pods', '/usr/bin/docker --debug ps'])
    expect(fenceAdvice('sh', `timeout 10 ${call}\n`, []), call).toContain(' is a command');
  for (const goesOn of ['\\\n  ', '\\\n> ', '`\n  ', '^\n  '])
    expect(fenceAdvice('sh', `$ docker ${goesOn}run x\n`, []), goesOn).toContain(
      '"docker run x" is a command',
    );
  for (const prompt of [
    ...['$', '#', '>', '%', '❯', '/ #', '~ ❯', 'root@host:~#', 'user@host$', 'node1:~ me$', 'sh-5.1#'],
    ...[
      '[node1] $',
      '[root@host ~]#',
      '(venv) $',
      '(venv) me@host:~/app$',
      'me@host ~ %',
      'PS C:\\a b>',
      'C:\\a b>',
    ],
  ])
    expect(fenceAdvice('sh', `${prompt} docker ps\n`, []), prompt).toContain('"docker ps" is a command');
  expect(fenceAdvice('sh', '/usr/bin/docker ps> all.txt\n', [])).toContain('"docker ps" is a command');
  for (const text of [
    'echo a # docker ps',
    '[ -f a ] # docker ps',
    '50% docker slows down',
    'ls a > docker images',
  ])
    expect(fenceAdvice('sh', `${text}\n`, []), text).toBeUndefined();
  expect(fenceAdvice('dockerfile', 'RUN docker ps\n', [])).toBeUndefined();
  expect(fenceAdvice('sh', 'sh make-logs.sh > access.log\n', [])).toBeUndefined();
  expect(fenceAdvice('text', 'see docker ps; docker.io and docker', [])).toBeUndefined();
});
