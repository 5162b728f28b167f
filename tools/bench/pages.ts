/** One page of each kind, for whatever is measured page by page. */
export const pageKinds = {
  home: '/',
  note: '/docker/dockerfile/',
  commands: '/commands/',
  figures: '/figures/',
} as const;

/** A kind of page, by its name in the table. */
export type PageKind = keyof typeof pageKinds;
