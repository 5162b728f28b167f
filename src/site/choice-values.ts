/**
 * What a reader can choose once for the whole site; the first value of each is the default. Each choice is mirrored as a
 * data attribute on the root element, and an address can name it: `?shell=powershell&engine=podman`,
 * or short `?sh=powershell&en=podman`.
 */
export const CHOICES = {
  theme: ['system', 'light', 'dark'],
  shell: ['bash', 'powershell', 'cmd'],
  engine: ['docker', 'podman'],
  flags: ['short', 'long'],
  /** Whether single keys (`/`, `?`) act. */
  keys: ['on', 'off'],
} as const;

/** One value for each choice. */
export type Choices = { -readonly [C in keyof typeof CHOICES]: (typeof CHOICES)[C][number] };
