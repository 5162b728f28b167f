import { expect, test } from '@playwright/test';
import { calls } from '../../src/commands/calls.ts';
import { explainCall } from '../../src/commands/explain.ts';
import { findFlag } from '../../src/commands/grammar/grammar.ts';
import { explaining } from '../../src/commands/grammar/grammars.ts';
import { mendedNames, shownHelp } from '../../src/commands/grammar/mended-help.ts';
import { lex } from '../../src/commands/lexer.ts';

const explained = (line: string) =>
  explainCall(explaining, calls(lex(line, 'bash'))[0]!.words).flatMap(({ explanation }) => explanation ?? []);

test('a subcommand of two ways is explained by the one that the line goes', () => {
  const label = (line: string) => explained(line)[0]!.label;
  expect(label('docker container cp box:/hello.txt .')).toContain('CONTAINER:SRC_PATH DEST_PATH|-');
  expect(label('docker container cp hello.txt box:/tmp/')).toContain('SRC_PATH|- CONTAINER:DEST_PATH');
});

test('help that misleads is mended, and said to be', () => {
  expect(explained('docker volume prune')[0]).toEqual({
    label: 'docker volume prune [OPTIONS]',
    text: 'Remove unused anonymous volumes; with -a named ones too',
    mended: true,
  });
  expect(explained('docker volume ls')[0]).not.toHaveProperty('mended');
});

test('whatever is mended is still there', () => {
  for (const name of mendedNames) {
    const [tool, ...words] = name.split(' ') as ['docker' | 'kubectl', ...string[]];
    const flag = words.at(-1)!.startsWith('--') ? words.pop() : undefined;
    const subcommand = explaining[tool].commands[words.join(' ')]!;
    const help = flag ? findFlag(explaining[tool], subcommand, flag)! : subcommand;
    expect(shownHelp(name, help.about).mended, name).toBe(true);
  }
  expect(() => shownHelp('docker volume prune', 'Remove volumes')).toThrow(/no longer says/);
});
