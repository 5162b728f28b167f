import type { CompiledCommand } from './compile.ts';

/** The program that a command's first line calls. */
export function programOf({ forms }: Pick<CompiledCommand, 'forms'>): string {
  const token = forms[0]!.entries[0]!.tokens.find(({ kind }) => kind === 'program');
  const piece = token?.pieces[0];
  if (piece === undefined) return '';
  return typeof piece === 'string' ? piece : 'is' in piece ? Object.values(piece.is)[0]! : '';
}
