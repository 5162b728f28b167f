import type { Choice, Choices } from './choices.ts';

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
