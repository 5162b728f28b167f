/** What the links of the course map can be narrowed by, as the form and an address of the map name it. */
export const linkFields = ['area', 'level', 'type', 'state', 'words'] as const;

/** One of these names. */
export type LinkField = (typeof linkFields)[number];
