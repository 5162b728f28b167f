import { CHOICES, type Choices as SiteChoices } from '../site/choices.ts';

/** What of a reader's choices changes commands. */
export const COMMAND_CHOICES = ['shell', 'engine', 'flags'] as const;

export type Choice = (typeof COMMAND_CHOICES)[number];
export type Shell = SiteChoices['shell'];

/** One value for each choice. */
export type Choices = Pick<SiteChoices, Choice>;

/** What a reader who never chose sees. */
export const DEFAULT_CHOICES: Choices = {
  shell: CHOICES.shell[0],
  engine: CHOICES.engine[0],
  flags: CHOICES.flags[0],
};
