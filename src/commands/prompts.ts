import type { Command } from './model.ts';
import type { Place } from './schema.ts';

/** The prompt in front of a line, and where it stands, in words for a screen reader. */
interface Prompt {
  sign: string;
  says: string;
}

const PROMPTS: Record<Place, Prompt> = {
  host: { sign: '$', says: 'On your computer' },
  manager: { sign: '$', says: 'On a manager' },
  worker: { sign: '$', says: 'On a worker' },
  'control-plane': { sign: '$', says: 'On the control plane' },
  node: { sign: '$', says: 'On each machine' },
  container: { sign: '/ #', says: 'Inside the container' },
  mysql: { sign: 'mysql>', says: 'In the database client' },
};

/** What stands before a line; it is drawn by the style sheet and so never part of what is selected or copied. */
export function promptOf(place: Place, root: boolean): Prompt {
  return root && place === 'host' ? { sign: '#', says: 'On your computer, as root' } : PROMPTS[place];
}

/** Where a command is typed, as a sentence; nothing where most are: on the reader's computer, not as root. */
export function placeWords({ where, root }: Pick<Command, 'where' | 'root'>): string | undefined {
  return where === 'host' && !root ? undefined : `${promptOf(where, root).says}.`;
}

/** Whether lines are typed in several places, so that each has to say in which; that of all is said once (placeWords). */
export const areApart = (lines: readonly { in: Place }[]): boolean =>
  lines.some((line) => line.in !== lines[0]!.in);

/** What stands over lines that are typed into the program which the line before them has started. */
export const AT_ITS_PROMPT = 'Then, at the prompt it shows';

/** What a shell prints before a line that is typed: `$`, `root@web:/# `, `PS C:\> `, `C:\Users\ada>`, `➜  shop git:(main) ✗`, `/ # `, `mysql> `. */
export const PASTED_PROMPT =
  /^\s*(?:(?:(?:[Pp][Ss] |\w:|\S*@)[^>$#]*)?[>$#%]|❯|➜\s+\S+(?: git:\S+)?(?: ✗)?|\/\S* #|mysql>)\s*/;
