import { unknown } from '../problems/nearest.ts';
import { CHOICES } from './choice-values.ts';

/**
 * What is wrong with the choices that an address names for its page, as in `?shell=powershell`, if anything.
 * @param fields the names of what else the page can be asked for.
 */
export function linkedFault(query: string, fields: readonly string[]): string | undefined {
  for (const [name, value] of new URLSearchParams(query)) {
    if (fields.includes(name)) continue;
    // A name may be cut to two letters, as a reader's script takes it.
    const [choice, values] = choices.find(([each]) => each === name || each.slice(0, 2) === name) ?? [];
    if (choice === undefined || values === undefined)
      return unknown('choice', name, [...choices.map(([each]) => each), ...fields]);
    if (!values.includes(value)) return unknown(choice, value, values);
  }
  return undefined;
}

const choices: readonly [name: string, values: readonly string[]][] = Object.entries(CHOICES);
