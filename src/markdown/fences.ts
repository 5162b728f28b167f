/** Fences, and what stands over them. */
import { VALUE_NAMES, type Shell } from '../commands/choices.ts';

const LANGUAGES: Record<Shell, string> = { bash: 'sh', powershell: 'powershell', cmd: 'bat' };

/** Lines as a fence. */
export const fence = (language: string, text: string): string =>
  `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;

/** The language of what is typed at a prompt: that of the shell, of a shell in a container, or of a program. */
export function languageAt(prompt: string, shell: Shell): string {
  if (prompt === '$' || prompt === '#') return LANGUAGES[shell];
  if (prompt === 'mysql>') return 'sql';
  return prompt.endsWith('#') ? 'sh' : 'text';
}

const names = (shells: readonly Shell[]): string => shells.map((shell) => VALUE_NAMES[shell]).join(' and ');

/** What stands over lines for other shells than bash. */
export const shellWords = (shells: readonly Shell[]): string => `In ${names(shells)}:`;

/** What stands below lines for bash where other shells have none. */
export const missingWords = (shells: readonly Shell[]): string =>
  `This is for a Unix shell; ${names(shells)} ${shells.length > 1 ? 'have' : 'has'} no line of ${shells.length > 1 ? 'their' : 'its'} own for it.`;

/** Cuts a list into pieces: each goes on as long as the items go with its first one. */
export function piecesWhere<Item>(
  items: readonly Item[],
  goesWith: (item: Item, first: Item) => boolean,
): [Item, ...Item[]][] {
  const cut: [Item, ...Item[]][] = [];
  for (const item of items) {
    const piece = cut.at(-1);
    if (piece !== undefined && goesWith(item, piece[0])) piece.push(item);
    else cut.push([item]);
  }
  return cut;
}
