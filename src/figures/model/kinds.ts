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
