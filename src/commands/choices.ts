/** What a reader chooses once for every command of the site. The first value of each is the default. */
export const CHOICES = {
  shell: ['bash', 'powershell', 'cmd'],
  engine: ['docker', 'podman'],
  flags: ['short', 'long'],
} as const;

export type Choice = keyof typeof CHOICES;
export type Shell = (typeof CHOICES.shell)[number];
export type Engine = (typeof CHOICES.engine)[number];

/** One value for each choice. */
export type Choices = { -readonly [C in Choice]: (typeof CHOICES)[C][number] };

/** What a reader who never chose sees. */
export const DEFAULT_CHOICES: Choices = { shell: 'bash', engine: 'docker', flags: 'short' };

/** How a value is written for readers. */
export const VALUE_NAMES: Record<Shell | Engine | Choices['flags'], string> = {
  bash: 'bash',
  powershell: 'PowerShell',
  cmd: 'cmd',
  docker: 'Docker',
  podman: 'Podman',
  short: 'short',
  long: 'long',
};
