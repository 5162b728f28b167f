/** What of a reader's choices changes commands. */
export const COMMAND_CHOICES = ['shell', 'engine', 'flags'] as const;

export type Choice = (typeof COMMAND_CHOICES)[number];
