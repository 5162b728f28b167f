import type { CompiledCommand } from './compile.ts';
import { defaultWord } from './default-text.ts';

/** The program that a command's first line calls. */
export function programOf({ forms }: Pick<CompiledCommand, 'forms'>): string {
  const token = forms[0]!.entries[0]!.tokens.find(({ kind }) => kind === 'program');
  return token === undefined ? '' : defaultWord(token);
}
