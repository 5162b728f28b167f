import { expect, test } from '@playwright/test';
import { normalise } from '../../src/recordings/normalise.ts';

/** What may differ between two runs that went the same way. */
export interface Accident {
  what: string;
  before: string;
  /** Prints something else and means the same. */
  same: string;
  /** Changes of `before` that mean something and may not be hidden. */
  other: readonly (readonly [from: string | RegExp, to: string])[];
}

/** Makes a test of each accident: it does not count, and hides nothing that does. */
export function meanTheSame(accidents: readonly Accident[]): void {
  for (const { what, before, same, other } of accidents)
    test(`${what} is no change of meaning, and hides none`, () => {
      expect(same).not.toBe(before);
      expect(normalise(same)).toBe(normalise(before));
      for (const [from, to] of other) {
        const changed = before.replace(from, to);
        expect(changed, `${from} is in the sample`).not.toBe(before);
        expect(normalise(changed), `${from} -> ${to}`).not.toBe(normalise(before));
      }
    });
}
