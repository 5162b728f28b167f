import { unknown } from '../../problems/nearest.ts';
import type { Problem } from '../../problems/problem.ts';
import { CHOICES } from '../../site/choice-values.ts';
import type { Choice } from '../choice-names.ts';
import { DEFAULT_CHOICES, type Choices } from '../choices.ts';
import { compileCommand, type CompiledCommand, type Grammars } from '../compile.ts';
import { defaultsOf } from '../default-text.ts';
import { grammarOf, pathOf, type Grammar } from '../grammar/grammar.ts';
import type { Catalogue, Command } from '../model.ts';
import { entryText, type ValueOf } from '../text.ts';
import { checkLine } from './line.ts';
import { unixOnly } from './other-shells.ts';

/** Checks every line of every command as each shell, engine and spelling of flags shows it. */
export function checkCommands(
  { commands, slots }: Catalogue,
  grammars: Grammars & Readonly<Record<string, Grammar>>,
): Problem[] {
  const valueOf = defaultsOf(slots);
  return [...commands.values()].flatMap((command) => {
    const compiled = tryCompile(command, grammars);
    const found =
      typeof compiled === 'string'
        ? [compiled]
        : [
            ...checkForms(compiled, valueOf, grammars),
            ...unixOnly(command),
            ...unknownSubcommands(command, grammars),
          ];
    return [...new Set(found)].map((message) => ({
      ...command.source,
      message: `${command.id}: ${message}`,
    }));
  });
}

/** A command ready to be shown, or what is wrong with a line of it that cannot be cut into words. */
export function tryCompile(command: Command, grammars: Grammars): CompiledCommand | string {
  try {
    return compileCommand(command, grammars);
  } catch (error) {
    if (error instanceof SyntaxError) return error.message;
    throw error;
  }
}

/** What is wrong with each line of a command, under every choice that changes it. */
function checkForms(
  compiled: CompiledCommand,
  valueOf: ValueOf,
  grammars: Readonly<Record<string, Grammar>>,
): string[] {
  return allChoices(compiled).flatMap((choices) =>
    compiled.forms
      .filter(({ shells }) => shells.includes(choices.shell))
      .flatMap(({ entries }) => entries.filter(({ in: place }) => place !== 'mysql'))
      .flatMap((entry) => {
        const shell = entry.in === 'container' ? 'bash' : choices.shell;
        return checkLine(entryText(entry, choices, valueOf), shell, grammars);
      }),
  );
}

/** Other subcommands of a command that no tool has. */
const unknownSubcommands = ({ typed }: Command, grammars: Readonly<Record<string, Grammar>>): string[] =>
  typed.flatMap((line) => {
    const [tool, ...words] = line.split(' ');
    const grammar = grammarOf(grammars, tool);
    if (!grammar) return [`typed: ${unknown('tool', tool!, Object.keys(grammars))}`];
    const spoken = words.join(' ');
    return pathOf(grammar, spoken) === undefined
      ? [`typed: ${unknown('subcommand', spoken, Object.keys(grammar.commands))}`]
      : [];
  });

function allChoices({ choices }: CompiledCommand): Choices[] {
  const values = <C extends Choice>(choice: C) =>
    (choices.includes(choice) ? CHOICES[choice] : [DEFAULT_CHOICES[choice]]) as readonly Choices[C][];
  return values('shell').flatMap((shell) =>
    values('engine').flatMap((engine) => values('flags').map((flags) => ({ shell, engine, flags }))),
  );
}
