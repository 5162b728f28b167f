/** The kinds of things the site speaks of; each has one colour everywhere (see src/styles/tokens.css). */
export const kinds = ['hardware', 'kernel', 'vm', 'engine', 'container', 'control', 'network'] as const;
/** One of these kinds. */
export type Kind = (typeof kinds)[number];
