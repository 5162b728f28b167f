import type { Choices } from './choice-values.ts';

const key = 'choices';

/** Keeps one choice for later visits and applies it now; storage that is full or forbidden only forgets it. */
export function choose<K extends keyof Choices>(name: K, value: Choices[K]): void {
  const root = document.documentElement;
  root.dataset[name] = value;
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    const choices = typeof stored === 'object' && stored !== null ? stored : {};
    localStorage.setItem(key, JSON.stringify({ ...choices, [name]: value }));
  } catch {
    // The choice still holds on this page.
  }
  followInAddress(name, value);
  root.dispatchEvent(new CustomEvent('choice', { detail: { name, value } }));
}

/** The choice in force, as first-paint.js found it or the reader has made it since. */
export function chosen<K extends keyof Choices>(name: K): Choices[K] {
  return document.documentElement.dataset[name] as Choices[K];
}

/** An address that names a choice must not bring the old value back on a reload. */
function followInAddress(name: string, value: string): void {
  const address = new URL(location.href);
  const named = [name, name.slice(0, 2)].find((each) => address.searchParams.has(each));
  if (named === undefined) return;
  address.searchParams.set(named, value);
  history.replaceState(history.state, '', address);
}
