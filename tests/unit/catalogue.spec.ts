import { expect, test } from '@playwright/test';
import { readCatalogue } from '../../src/commands/model.ts';
import { catalogue } from '../../tools/catalogue.ts';

const slots = {
  file: 'content/commands/slots.yaml',
  text: 'container: { kind: container, label: name, default: box }',
};
const family = (command: string) => ({
  file: 'content/commands/a.yaml',
  text: `title: A\norder: 1\ncommands:\n  - id: a-one\n    title: One\n    does: Does one thing.\n    aliases: [x]\n    topics: [run]\n${command}`,
});

test('every command of the content is well formed', () => {
  expect(catalogue().commands.size).toBeGreaterThan(120);
});

test('faults name the file, the line and the nearest right name', () => {
  const read = (command: string) => () => readCatalogue([slots, family(command)]);
  expect(read('    line: docker stop {contaner}\n')).toThrow(
    'content/commands/a.yaml:4 a-one: unknown slot "contaner"; did you mean "container"?',
  );
  for (const mistyped of ['Container', 'my_container', 'container '])
    expect(read(`    line: docker stop {${mistyped}}\n`)).toThrow(
      `a-one: unknown slot "${mistyped}"; did you mean "container"?`,
    );
  expect(read('    line: kubectl get pods\n')).toThrow('name its Swarm equivalent, or none');
  expect(read('    line: docker config ls\n')).toThrow('name its Kubernetes equivalent, or none');
  expect(read('    line: ls\n    equivalents: { swarm: a-on }\n')).toThrow('did you mean "a-one"?');
  const pair = `    line: kubectl get nodes\n    equivalents: { swarm: b-two }
  - { id: b-two, title: Two, does: Does two., line: docker node ls, aliases: [x], topics: [run], equivalents: { kubernetes: none } }\n`;
  expect(read(pair)).toThrow('a-one: names b-two, whose kubernetes equivalent is none; write a-one there');
  expect(read(pair.replace('none', 'a-one'))).not.toThrow();
  expect(read(pair.replace('docker node ls', 'ls'))).toThrow(
    'a-one: names b-two, which is no command for swarm',
  );
  expect(read('    line: docker node ls\n    equivalents: { kubernetes: a-one }\n')).toThrow(
    'a-one: names itself as its kubernetes equivalent',
  );
  expect(read('    lin: ls\n')).toThrow('content/commands/a.yaml:9');
  expect(read('    line: docker ps --format "{{.Names}}" {container}\n')).not.toThrow();
});

test('a default that breaks its own rule is refused', () => {
  const bad = { ...slots, text: 'port: { kind: port, label: port, default: "70000" }' };
  expect(() => readCatalogue([bad])).toThrow('default of slot "port" must be a whole number from 1 to 65535');
});
