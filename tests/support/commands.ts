import { DEFAULT_CHOICES, type Choices } from '../../src/commands/choices.ts';
import { compileCommand, type CompiledCommand } from '../../src/commands/compile.ts';
import { explaining } from '../../src/commands/grammar/grammars.ts';
import { clipboardText } from '../../src/commands/text.ts';
import { catalogue } from '../../tools/catalogue.ts';

const { commands: sources, slots } = catalogue();

/** Every command of the content, compiled. */
export const commands: ReadonlyMap<string, CompiledCommand> = new Map(
  [...sources].map(([id, source]) => [id, compileCommand(source, explaining)]),
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
