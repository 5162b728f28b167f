import type { CHOICES, Choices } from '../choice-values.ts';
import { stored } from './stored.ts';

const key = 'choices';

/** What there is to choose, as the script in the head of every page left it: bytes that no script carries a second time. */
declare const choices: typeof CHOICES;

/** What the browser kept when it was last looked at. */
let known: Record<string, unknown> = {};

/** Keeps one choice for later visits and applies it now; storage that is full or forbidden only forgets it. */
export function choose<K extends keyof Choices>(name: K, value: Choices[K]): void {
  try {
    localStorage.setItem(key, JSON.stringify({ ...stored(key), [name]: value }));
  } catch {
    // The choice still holds on this page.
  }
  known = stored(key);
  followInAddress(name, value);
  chooseHere(name, value);
}

/** Applies a choice to this page alone, as an address does that names it. */
export function chooseHere<K extends keyof Choices>(name: K, value: Choices[K]): void {
  const root = document.documentElement;
  root.dataset[name] = value;
  root.dispatchEvent(new Event('choice'));
}

/** The choice in force, as first-paint.js found it or the reader has made it since. */
export function chosen<K extends keyof Choices>(name: K): Choices[K] {
  return document.documentElement.dataset[name] as Choices[K];
}

/** Takes over what the reader chooses in another tab, or chose on a page from which the browser's Back returns. */
export function followChoices(): void {
  known = stored(key);
  for (const change of ['storage', 'pageshow']) addEventListener(change, takeOver);
}

function takeOver(): void {
  const before = known;
  known = stored(key);
  // The browser may have kept anything.
  for (const [name, values] of Object.entries(choices) as [keyof Choices, readonly unknown[]][])
    if (
      values.includes(known[name]) &&
      known[name] !== before[name] &&
      !namedIn(new URL(location.href), name)
    )
      chooseHere(name, known[name] as Choices[typeof name]);
}

/** An address that names a choice must not bring the old value back on a reload. */
function followInAddress(name: string, value: string): void {
  const address = new URL(location.href);
  const named = namedIn(address, name);
  if (named === undefined) return;
  address.searchParams.set(named, value);
  history.replaceState(history.state, '', address);
}

/** How an address names a choice: in full or by two letters. */
function namedIn({ searchParams }: URL, name: string): string | undefined {
  return [name, name.slice(0, 2)].find((each) => searchParams.has(each));
}
