import type { CompiledCommand, Token } from './compile.ts';
import { defaultWord } from './default-text.ts';

type Lines = Pick<CompiledCommand, 'forms'>;

/** The program that a command's first line is about: docker or kubectl where it calls one, else the first. */
export function programOf(command: Lines): string {
  const called = wordsOf(command, 'program');
  return called.find((word) => word === 'docker' || word === 'kubectl') ?? called[0] ?? '';
}

/** The plugin of docker that a command's first line calls by its name. */
export const pluginOf = (command: Lines): string | undefined =>
  ({ compose: 'Compose', buildx: 'Buildx' })[wordsOf(command, 'subcommand')[0] ?? ''];

/** Whether a command's first line calls Compose, which Podman leaves to other programs; podman-compose(1) of Podman. */
export const callsCompose = (command: Lines): boolean => pluginOf(command) === 'Compose';

function wordsOf({ forms }: Lines, wanted: Token['kind']): string[] {
  return forms[0]!.entries[0]!.tokens.filter(({ kind }) => kind === wanted).map(defaultWord);
}
