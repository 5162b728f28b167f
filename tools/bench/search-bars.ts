/** What the search has to reach: shares of queries in percent, counts of queries, milliseconds, bytes after brotli. */
export const BARS = {
  first: 85,
  inThree: 95,
  empty: 0,
  pagesFirst: 29,
  median: 8,
  p95: 16,
  p95Slow: 40,
  firstResult: 900,
  index: 150 * 1_024,
  code: 15 * 1_024,
  opener: 717,
} as const;
