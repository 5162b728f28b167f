import { expect, test } from '@playwright/test';
import { defaultsOf } from '../../src/commands/default-text.ts';
import { VALUE_NAMES } from '../../src/commands/choices.ts';
import { commandWords } from '../../src/markdown/command.ts';
import { catalogue } from '../../tools/catalogue.ts';
import { commands } from '../support/commands.ts';

const valueOf = defaultsOf(catalogue().slots);
const said = (id: string) => commandWords(commands.get(id)!, valueOf);

test('a command says what it does and its line, and no shell or place that adds nothing', () => {
  expect(said('container-ls')).toEqual([
    commands.get('container-ls')!.does,
    '```sh\ndocker container ls\n```',
  ]);
});

test('every command says where it is typed and what it destroys', () => {
  for (const [id, { where, danger }] of commands) {
    const [first, second] = said(id);
    expect(first!.startsWith('On a manager. '), id).toBe(where === 'manager');
    expect(first!.startsWith('On the control plane. '), id).toBe(where === 'control-plane');
    if (danger) expect(second, id).toBe(`**Destroys:** ${danger.destroys} **Undo:** ${danger.undo}`);
  }
});

test('lines for other shells stand below those for bash; which shell has none is said where the lines for bash end', () => {
  for (const [id, { forms, without }] of commands) {
    const text = said(id).join('\n');
    for (const shell of without) expect(text, id).not.toContain(`\`\`\`${shell === 'cmd' ? 'bat' : shell}`);
    const missing = without.map((shell) => VALUE_NAMES[shell]).join(' and ');
    expect(/This is for a Unix shell; (.*) ha(?:s|ve) no line/.exec(text)?.[1] ?? '', id).toBe(missing);
    if (missing) expect(text, id).toMatch(/```\nThis is for a Unix shell/);
    expect(/^In (PowerShell|cmd)/m.test(text), id).toBe(forms.length > 1 || / [`^]$/m.test(text));
  }
});

test('lines that are typed in several places stand apart, each below its place', () => {
  const command = [...commands.values()].find(({ forms }) => forms[0]!.entries.at(-1)!.in === 'container');
  const text = said(command!.id).join('\n');
  expect(text).toMatch(/On your computer:\n```sh\n[^\n]*\n```\nInside the container:\n```sh\n/);
});
