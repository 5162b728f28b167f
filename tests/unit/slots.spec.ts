import { expect, test } from '@playwright/test';
import { parse } from 'unbash';
import { SHELLS } from '../../src/commands/choices.ts';
import { lex } from '../../src/commands/lexer.ts';
import { refuse } from '../../src/commands/refuse.ts';
import { RULES, type SlotKind } from '../../src/commands/slots.ts';
import { catalogue } from '../../tools/catalogue.ts';
import { powershell } from '../support/powershell.ts';

/** What a hostile or careless reader, page or program could put into a slot. */
const HOSTILE = [
  'a; rm -rf /', 'a;b', 'a&b', 'a&&b', 'a||b', 'a|b', 'a>b', 'a<b', 'a\nb', 'a\rb', 'a\tb', '$(reboot)', '${IFS}', '`reboot`',
  '"a', "a'b", 'a b', ' a', 'a ', '-rf', '--privileged', '$HOME', '%PATH%', '!a!', '^a', '~root', '*', '?', '[a]', '{a,b}', '#a',
  'a\\b', '(a)', '@(a)', '@{a}', 'a,b', '&calc', 'a\u0000b', 'ａ', '\u202ea', 'a\u200bb', '<script>', 'x'.repeat(5000), '',
]; // prettier-ignore

/** Values that look dangerous and are not: a shell takes them for one plain word, a tool for a name. */
const HARMLESS = ['a.b', 'a_b', 'a-b', '10', 'nginx:1.27', 'localhost:5000/team/app:2', 'rm', 'A1'];

const kinds = Object.keys(RULES) as SlotKind[];

test('no kind of slot takes a hostile value', () => {
  for (const kind of kinds)
    for (const value of HOSTILE) expect(refuse(kind, value), `${kind}: ${value}`).toBeDefined();
});

test('a memory limit may be written as Docker reads it', () => {
  // Each was given to `docker run -m` of Docker Engine 26.1.5.
  for (const value of ['64m', '512M', '512mb', '64MiB', '64Mi', '1.5g', '0.5G', '64000000b', '1t'])
    expect(refuse('memory', value), value).toBeUndefined();
  for (const value of ['64x', '.5g', '1.g', 'm', '1.5']) expect(refuse('memory', value), value).toBeDefined();
});

test('no rule takes long to refuse a value', () => {
  // A pattern that tries every split of these would not be done before the test is given up.
  for (const kind of kinds)
    for (const part of ['a', 'a-', '1', 'a.', 'a/'])
      expect(refuse(kind, `${part.repeat(30)}!`), kind).toBeDefined();
});

test('a value that is too long is told how long it may be', () => {
  for (const [kind, limit] of [
    ['container', 128],
    ['name', 64],
    ['image', 255],
  ] as const) {
    expect(refuse(kind, 'a'.repeat(limit)), kind).toBeUndefined();
    expect(refuse(kind, 'a'.repeat(limit + 1)), kind).toContain(`at most ${limit} characters`);
  }
});

test('whatever a slot takes is one plain word to bash, PowerShell and cmd', async () => {
  const parses = await powershell();
  const defaults = [...catalogue().slots.values()].map((slot) => slot.default);
  for (const kind of kinds)
    for (const value of [...HARMLESS, ...defaults].filter((each) => refuse(kind, each) === undefined)) {
      for (const shell of SHELLS)
        expect(lex(`docker rm ${value}`, shell).map(({ kind: each }) => each), `${shell}: ${value}`).toEqual([
          'word', 'space', 'word', 'space', 'word',
        ]); // prettier-ignore
      expect(parse(`docker rm ${value}`).errors ?? []).toEqual([]);
      expect(parses(`docker rm ${value}`), `PowerShell: ${value}`).toBe(true);
    }
});

test('the rules let no character through that a shell could read as its own', () => {
  const special = [...' \t\n\r"\'`$&|;<>()[]{}*?!#~^%\\,=+'];
  for (const kind of kinds)
    for (const sign of special)
      for (const value of [`ab${sign}`, `${sign}ab`, `a${sign}b`, `1${sign}1`, `SWMTKN-1-a${sign}b`])
        expect(refuse(kind, value), `${kind}: ${value}`).toBeDefined();
});
