/** As much of a text as is said back, in characters. */
const MOST = 40;

/** The beginning of what the reader typed, without its quotes and the signs that would turn the words around it from right to left. */
export function said(text: string): string {
  const signs = [...text.replaceAll(/["\u202a-\u202e\u2066-\u2069]/g, '')];
  return signs.slice(0, MOST).join('') + (signs[MOST] ? '…' : '');
}
