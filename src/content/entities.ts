const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&' };

/** A text of HTML with the characters themselves where HTML writes their names or numbers. */
export const decoded = (html: string): string =>
  html.replace(/&(?:#(\d+)|(lt|gt|quot|amp));/g, (_, number?: string, name?: string) =>
    number === undefined ? named[name!]! : String.fromCodePoint(Number(number)),
  );
