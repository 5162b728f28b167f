/** What a reader can choose once for the whole site; each choice is mirrored as a data attribute on the root element. */
export interface Choices {
  theme: 'light' | 'dark' | 'system';
  shell: 'bash' | 'powershell' | 'cmd';
  engine: 'docker' | 'podman';
  flags: 'short' | 'long';
  /** Whether single keys (`/`, `?`) act. */
  keys: 'on' | 'off';
}

const key = 'choices';

/** Keeps one choice for later visits and applies it now; storage that is full or forbidden only forgets it. */
export function choose<K extends keyof Choices>(name: K, value: Choices[K]): void {
  const root = document.documentElement;
  if (value === 'system') delete root.dataset[name];
  else root.dataset[name] = value;
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    const choices = typeof stored === 'object' && stored !== null ? stored : {};
    localStorage.setItem(key, JSON.stringify({ ...choices, [name]: value }));
  } catch {
    // The choice still holds on this page.
  }
  root.dispatchEvent(new CustomEvent('choice', { detail: { name, value } }));
}

/** The choice in force, or `fallback` where the reader made none. */
export function chosen<K extends keyof Choices>(name: K, fallback: Choices[K]): Choices[K] {
  return (document.documentElement.dataset[name] as Choices[K] | undefined) ?? fallback;
}
