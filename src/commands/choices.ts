import { CHOICES, type Choices as SiteChoices } from '../site/choice-values.ts';
import type { Choice } from './choice-names.ts';

/** A shell in which a command can be typed. */
export type Shell = SiteChoices['shell'];

/** The shells, the default first. */
export const SHELLS = CHOICES.shell;

/** One value for each choice. */
export type Choices = Pick<SiteChoices, Choice>;

/** What a reader who never chose sees. */
export const DEFAULT_CHOICES: Choices = {
  shell: CHOICES.shell[0],
  engine: CHOICES.engine[0],
  flags: CHOICES.flags[0],
};

/** How a value is written for readers. */
export const VALUE_NAMES: Record<Choices[Choice], string> = {
  bash: 'bash',
  powershell: 'PowerShell',
  cmd: 'cmd',
  docker: 'Docker',
  podman: 'Podman',
  short: 'short',
  long: 'long',
};
