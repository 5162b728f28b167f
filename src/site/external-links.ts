import type { External } from '../content/external.ts';
import { project } from './project.ts';

/** Addresses outside the content; every other external link is in `content/sources.yaml` or `content/links.yaml`. */
export const elsewhere = {
  repository: { title: 'The repository of these notes', url: project.repository },
  text: { title: 'Creative Commons Attribution 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  apache: { title: 'Apache License 2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
} as const satisfies Record<string, External>;
