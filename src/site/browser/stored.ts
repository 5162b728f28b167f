/** What is kept in the browser under a name; storage that is missing, forbidden or corrupt holds nothing. */
export function stored(key: string): Record<string, unknown> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    return kept instanceof Object ? { ...kept } : {};
  } catch {
    return {};
  }
}
