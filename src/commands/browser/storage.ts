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

/** Keeps the values for later visits, and says whether it could; where storage is full or forbidden they still hold on this page. */
export function storeValues(values: Readonly<Record<string, string>>): boolean {
  try {
    if (Object.keys(values).length > 0) localStorage.setItem(key, JSON.stringify(values));
    else localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}
