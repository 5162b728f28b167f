/** One page of each kind, for whatever is measured page by page. */
export const pageKinds = {
  home: '/',
  note: '/docker/dockerfile/',
  commands: '/commands/',
  figures: '/figures/',
} as const;

export type PageKind = keyof typeof pageKinds;
