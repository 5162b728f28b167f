import { expect, test } from '@playwright/test';
import { plainLine } from '../../src/search/plain-line.ts';
import type { SearchRecord } from '../../src/search/records/records.ts';
import { corpus, expectFirst, found, idsFor, slots } from '../support/ranking.ts';

test('every line of the site of two words or more, typed as it stands, is found first', () => {
  const lineOf = (record?: SearchRecord) => (record?.kind === 'command' ? plainLine(record, slots) : '');
  const lines = corpus.records.map(lineOf).filter((line) => /^\S+ [^\n]+$/.test(line));
  expect(lines.length).toBeGreaterThan(300);
  expect(lines.filter((line) => lineOf(found(line)[0]) !== line)).toEqual([]);
});

test('the beginning of a line of any tool finds that command, not what undoes it', () => {
  expect(idsFor('sudo kubeadm init')[0]).toBe('kubeadm-init');
  expect(idsFor('➜  shop git:(main) ✗ docker ps -a')[0]).toBe('container-ls-all');
  expect(idsFor('/usr/bin/docker ps')[0]).toBe('container-ls');
});

test('a pasted command finds that command first, by its short form too', () => {
  expectFirst([
    ['docker ps', 'container-ls'],
    ['docker ps -a', 'container-ls-all'],
    ['docker rmi', 'image-rm'],
    ['docker exec -it', 'container-exec-shell'],
    ['docker logs -f', 'container-logs-follow'],
    ['docker images', 'image-ls'],
    ['kubectl get po', 'kubectl-get-pods'],
    ['kubectl rolout restart', 'kubectl-rollout-restart'],
    ['docker compose up -d', 'compose-up'],
    ['$ docker system prune -a --volumes', 'system-prune-all'],
  ]);
});

test('a flag is nothing that a slot may hold', () => {
  expectFirst([
    ['kubectl logs --previous', 'kubectl-logs-previous'],
    ['docker service ps --no-trunc', 'service-ps-no-trunc'],
    ['docker run --rm -it alpine sh', 'container-run-it-rm'],
    ['docker run -it ubuntu bash', 'container-run-it'],
    ['docker run nginx', 'container-run'],
    ['docker inspect web', 'container-inspect'],
  ]);
});

test('of flags in one word each letter counts', () => {
  expectFirst([['docker ps -aq', 'container-ls-all']]);
});

test('the short spelling of a flag finds a line that spells it out', () => {
  expectFirst([
    ['docker inspect -f', 'inspect-pid'],
    ['docker kill -s', 'container-kill-hup'],
    ['kubectl logs -p', 'kubectl-logs-previous'],
  ]);
});

test('what a command itself says, as a flag or in its title, is no name of the reader', () => {
  expectFirst([
    ['kubectl logs previous', 'kubectl-logs-previous'],
    ['kubectl logs follow', 'kubectl-logs-follow'],
    ['docker compose down volumes', 'compose-down-volumes'],
    ['docker rmi all', 'image-rm-all'],
    ['docker exec as root', 'container-exec-root'],
    ['docker volume create data', 'volume-create'],
  ]);
});

test('a line leads rather to a command of one line than to one of several', () => {
  expectFirst([['docker swarm init', 'swarm-init']]);
});

test('a command is found by its subcommand, also where flags or what it reads stand before that', () => {
  for (const [query, id] of [
    ['docker compose', 'compose-up'],
    ['docker compose -f prod.yml down', 'compose-down'],
    ['docker-compose -f prod.yml up -d --build', 'compose-up-build'],
    ['docker --context prod ps -a', 'container-ls-all'],
    ['docker secret create', 'secret-create'],
    ['create a secret', 'secret-create'],
  ] as const)
    expect(
      found(query).find(({ kind }) => kind === 'command'),
      query,
    ).toMatchObject({ id });
});

test('the name of a group lists what is in it', () => {
  expectFirst([
    ['docker volume', 'volume-ls'],
    ['docker secret', 'secret-ls'],
    ['docker node', 'node-ls'],
    ['docker stack', 'stack-ls'],
  ]);
});

test('a subcommand alone finds first, of all commands, one that it begins', () => {
  const withoutTool = (spelling: string) => spelling.split(' ').slice(1).join(' ');
  const all = corpus.records.flatMap((record) => (record.kind === 'command' ? record.typed : []));
  const isGroup = (spelling: string) => all.some((other) => other.startsWith(`${spelling} `));
  const lost = new Set(all).values().filter((spelling) => {
    if (isGroup(spelling)) return false;
    const query = withoutTool(spelling);
    const first = found(query).find((record) => record.kind === 'command');
    return query !== '' && !first?.typed.map(withoutTool).includes(query);
  });
  expect([...lost]).toEqual([]);
});

test('the verb of a subcommand and what it is done to find it among the first three', () => {
  const all = corpus.records.flatMap((record) => (record.kind === 'command' ? record.typed.slice(0, 1) : []));
  const asked = [...new Set(all)].flatMap((spelling) => {
    const [, noun, verb] =
      /^docker (container|image|network|volume|node|service|secret) (\S+)$/.exec(spelling) ?? [];
    return verb === undefined
      ? []
      : [`${verb} a ${noun}`, `${verb} ${noun}s`].map((query) => ({ query, spelling }));
  });
  expect(asked.length).toBeGreaterThan(80);
  const lost = asked.filter(
    ({ query, spelling }) =>
      !found(query)
        .slice(0, 3)
        .some((record) => record.kind === 'command' && record.typed.includes(spelling)),
  );
  expect(lost.map(({ query }) => query)).toEqual([]);
});

test('a subcommand with a flag is a command line without its tool', () => {
  expectFirst([
    ['run -d', 'container-run-detached'],
    ['rm -f', 'container-rm-force'],
    ['up -d', 'compose-up'],
    ['logs -f', 'container-logs-follow'],
    ['apply -f', 'kubectl-apply'],
  ]);
  // In capitals it is a line of a Dockerfile.
  expect(idsFor('RUN --mount=type=secret')[0]).not.toMatch(/^container-run/);
});

test('flags alone lead to commands that have them, with a value, without, or called a flag', () => {
  const first = (query: string) => found(query)[0];
  expect(idsFor('--no-cache')[0]).toBe('build-no-cache');
  expect(idsFor('--network host')[0]).toMatch(/^container-run-/);
  expect(first('-it')).toMatchObject({ kind: 'command' });
  // Of the subcommands that have a flag, the one with the most lines is meant.
  expectFirst([
    ['-d', 'container-run-detached'],
    ['-v', 'container-run-volume'],
  ]);
  expect(idsFor('what is the -d flag').slice(0, 3)).toEqual(idsFor('what does -d do').slice(0, 3));
});
