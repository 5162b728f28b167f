/** What may differ between two runs that went the same way. */
export interface Accident {
  what: string;
  before: string;
  /** Prints something else and means the same. */
  same: string;
  /** Changes of `before` that mean something and may not be hidden. */
  other: readonly (readonly [from: string | RegExp, to: string])[];
}
