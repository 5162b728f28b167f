/** The fields of a record, by weight. */
export const FIELDS = ['title', 'names', 'code', 'text'] as const;
export type Field = (typeof FIELDS)[number];

/** Where a stem stands: in which record, in which field, how often. */
export interface Posting {
  at: number;
  field: Field;
  count: number;
}

/** Signs that JSON does not escape: the first half ends a number, the second half says that another digit follows. */
const SIGNS = [...Array(94).keys()]
  .map((at) => String.fromCharCode(33 + at))
  .filter((sign) => !/["\\]/.test(sign));
const BASE = SIGNS.length / 2;
const VALUE = new Map(SIGNS.map((sign, value) => [sign, value]));

/** Small numbers as text, most of them in one sign. */
export function writeNumbers(numbers: readonly number[]): string {
  return numbers
    .map((number) => {
      let text = SIGNS[number % BASE]!;
      for (let rest = Math.floor(number / BASE); rest > 0; rest = Math.floor(rest / BASE))
        text = SIGNS[BASE + (rest % BASE)]! + text;
      return text;
    })
    .join('');
}

/** The numbers of such a text. */
export function readNumbers(text: string): number[] {
  const numbers: number[] = [];
  let number = 0;
  for (const sign of text) {
    const value = VALUE.get(sign)!;
    number = number * BASE + (value % BASE);
    if (value >= BASE) continue;
    numbers.push(number);
    number = 0;
  }
  return numbers;
}

/**
 * The places of a stem in one field as numbers: how far it is to the next record that has it;
 * a zero before that says once more that it stands there.
 */
export function writePlaces(places: readonly Posting[]): string {
  let before = -1;
  return writeNumbers(
    places.flatMap(({ at, count }) => {
      const step = at - before;
      before = at;
      return [...Array<number>(count - 1).fill(0), step];
    }),
  );
}

/** The places of such a text. */
export function readPlaces(text: string, field: Field): Posting[] {
  let at = -1;
  let count = 1;
  return readNumbers(text).flatMap((step) => {
    if (step === 0) {
      count++;
      return [];
    }
    at += step;
    const place = { at, field, count };
    count = 1;
    return place;
  });
}
