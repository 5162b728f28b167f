import { readFileSync } from 'node:fs';
import { DEFAULT_CHOICES, type Choices } from '../../src/commands/choices.ts';
import { compileCommand, type CompiledCommand, type Grammars } from '../../src/commands/compile.ts';
import type { Grammar } from '../../src/commands/grammar/grammar.ts';
import { clipboardText } from '../../src/commands/text.ts';
import { catalogue } from '../../tools/catalogue.ts';

const grammar = (tool: string) =>
  JSON.parse(readFileSync(`src/commands/grammar/${tool}.json`, 'utf8')) as Grammar;
const grammars: Grammars = { docker: grammar('docker'), kubectl: grammar('kubectl') };
const { commands: sources, slots } = catalogue();

/** Every command of the content, compiled. */
export const commands: ReadonlyMap<string, CompiledCommand> = new Map(
  [...sources].map(([id, source]) => [id, compileCommand(source, grammars)]),
);

/** What the clipboard must hold after a command's button was pressed. */
export function expected(
  id: string,
  choices: Partial<Choices> = {},
  values: Readonly<Record<string, string>> = {},
): string {
  const valueOf = (slot: string) => values[slot] ?? slots.get(slot)!.default;
  return clipboardText(commands.get(id)!, { ...DEFAULT_CHOICES, ...choices }, valueOf);
}
