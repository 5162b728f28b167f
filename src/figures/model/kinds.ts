import type { Kind as Colour } from '../../content/kinds.ts';

/** Every kind of thing a figure can show, with the colour it has everywhere on the site. */
export const KINDS = {
  panel: 'hardware',
  boundary: 'hardware',
  machine: 'hardware',
  hardware: 'hardware',
  firmware: 'hardware',
  actor: 'hardware',
  file: 'hardware',
  process: 'hardware',
  kernel: 'kernel',
  store: 'kernel',
  volume: 'kernel',
  vm: 'vm',
  hypervisor: 'vm',
  engine: 'engine',
  agent: 'engine',
  registry: 'engine',
  image: 'engine',
  layer: 'engine',
  container: 'container',
  app: 'container',
  pod: 'container',
  task: 'container',
  control: 'control',
  manager: 'control',
  network: 'network',
} as const satisfies Record<string, Colour>;

/** The name of a kind as written in `kind:`. */
export type Kind = keyof typeof KINDS;

/** All kinds, in the order an error lists them. */
export const KIND_NAMES = Object.keys(KINDS) as [Kind, ...Kind[]];

/** Kinds whose boxes are filled as the page is, with words in its ink. */
export const PLAIN: readonly Kind[] = ['actor', 'file', 'process'];

/** Groups that are filled with a colour of the page, or not at all, with words in its ink; all others mix their own in. */
export const GROUP_FILL: Readonly<Partial<Record<Kind, 'sunk' | 'surface' | 'none'>>> = {
  panel: 'sunk',
  machine: 'surface',
  boundary: 'none',
};
