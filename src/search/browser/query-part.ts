/** What an address keeps of a query, in characters: its end, where a pasted output names the error. */
const LONGEST = 400;

/** A query as the part of an address that follows the search page; empty for an empty query. */
export const queryPart = (query = ''): string =>
  query && `?q=${encodeURIComponent(query.slice(-LONGEST).toWellFormed())}`;
