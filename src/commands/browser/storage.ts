import { stored } from '../../site/browser/stored.ts';

/** Under which name the values are kept. */
export const key = 'slots';

/** The values the reader filled in, by slot. */
export function storedValues(): Record<string, string> {
  const values = Object.entries(stored(key));
  return Object.fromEntries(values.filter((each): each is [string, string] => typeof each[1] === 'string'));
}
