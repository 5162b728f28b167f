/** The letter under which a name stands in a list from A to Z, such as `D`; `#` for one that begins with a sign or a digit. */
export const letterOf = (name: string): string => /^\p{L}/u.exec(name)?.[0].toUpperCase() ?? '#';

/** The place of a letter on a page that lists names from A to Z, such as `letter-d`. */
export const letterPlace = (letter: string): string =>
  letter === '#' ? 'signs' : `letter-${letter.toLowerCase()}`;
