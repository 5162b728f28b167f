import type { Kind } from '../content/kinds.ts';

/** The colours of one theme, by the names in tokens.css. */
export type Colours = Record<
  'paper' | 'surface' | 'sunk' | 'ink' | 'soft' | 'rule' | Kind | `${Kind}-fill`,
  string
>;

/** Reads one theme's colours out of tokens.css, for pictures that stand on their own. */
export function coloursOf(css: string, theme: 'light' | 'dark'): Colours {
  const pairs = [...css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)];
  return Object.fromEntries(
    pairs.map(([, name, light, dark]) => [name, theme === 'light' ? light : dark]),
  ) as Colours;
}

/** `share` of colour `a` in colour `b`. */
export function mix(a: string, b: string, share: number): string {
  const channel = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) => Math.round(channel(a, at) * share + channel(b, at) * (1 - share)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
