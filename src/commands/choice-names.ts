/** What of a reader's choices changes commands. */
export const COMMAND_CHOICES = ['shell', 'engine', 'flags'] as const;

/** The name of one of them. */
export type Choice = (typeof COMMAND_CHOICES)[number];
