/** The fields of a record, by weight. */
export const FIELDS = ['title', 'names', 'code', 'text'] as const;
/** Where in a record a word stands. */
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
const VALUE: number[] = [];
SIGNS.forEach((sign, value) => (VALUE[sign.charCodeAt(0)] = value));

/** Small numbers as text, most of them in one sign. */
function writeNumbers(numbers: readonly number[]): string {
  return numbers
    .map((number) => {
      let text = SIGNS[number % BASE]!;
      for (let rest = Math.floor(number / BASE); rest > 0; rest = Math.floor(rest / BASE))
        text = SIGNS[BASE + (rest % BASE)]! + text;
      return text;
    })
    .join('');
}

/**
 * The places of a stem in one field as numbers: how many records on the next one comes that holds it. Each zero before such a
 * number says that it stands there one more time.
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

/** Reads the places of such a text, one after the other. */
export function readPlaces(text: string, found: (at: number, count: number) => void): void {
  let [at, count, step] = [-1, 1, 0];
  for (let sign = 0; sign < text.length; sign++) {
    const value = VALUE[text.charCodeAt(sign)]!;
    step = step * BASE + (value % BASE);
    if (value >= BASE) continue;
    if (step === 0) count++;
    else {
      found((at += step), count);
      count = 1;
    }
    step = 0;
  }
}
