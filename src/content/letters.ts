/** The letter under which a name stands in a list from A to Z, such as `D`; `#` for one that begins with a sign or a digit. */
export const letterOf = (name: string): string => /^\p{L}/u.exec(name)?.[0].toUpperCase() ?? '#';

/** One heading for a letter, or a range of letters, and the letter behind it, such as `E to G`. */
export const letterRange = (before: string, letter: string): string => `${before.charAt(0)} to ${letter}`;

/** The place of a letter on a page that lists names from A to Z, such as `letter-d`. */
export const letterPlace = (letter: string): string =>
  letter === '#' ? 'signs' : `letter-${letter.toLowerCase()}`;
