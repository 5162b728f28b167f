const key = 'slots';

/** The values the reader filled in, by slot; storage that is missing, forbidden or corrupt holds none. */
export function storedValues(): Record<string, string> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    return typeof stored === 'object' && stored !== null
      ? Object.fromEntries(Object.entries(stored).filter(([, value]) => typeof value === 'string'))
      : {};
  } catch {
    return {};
  }
}

/** Keeps the values for later visits; storage that is full or forbidden only forgets them. */
export function storeValues(values: Readonly<Record<string, string>>): void {
  try {
    if (Object.keys(values).length > 0) localStorage.setItem(key, JSON.stringify(values));
    else localStorage.removeItem(key);
  } catch {
    // The values still hold on this page.
  }
}
