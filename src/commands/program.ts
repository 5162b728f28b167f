import type { CompiledCommand, Token } from './compile.ts';
import { defaultWord } from './default-text.ts';

type Lines = Pick<CompiledCommand, 'forms'>;

/** The program that a command's first line calls. */
export function programOf(command: Lines): string {
  return firstWord(command, 'program') ?? '';
}

/** Whether a command's first line calls Compose, which Podman leaves to other programs; podman-compose(1) of Podman. */
export const callsCompose = (command: Lines): boolean => firstWord(command, 'subcommand') === 'compose';

function firstWord({ forms }: Lines, wanted: Token['kind']): string | undefined {
  const token = forms[0]!.entries[0]!.tokens.find(({ kind }) => kind === wanted);
  return token && defaultWord(token);
}
