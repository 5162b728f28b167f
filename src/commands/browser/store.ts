import { key } from './storage.ts';

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
