const id = /^[0-9a-f]{64}$/;

/** JSON in which whatever is listed under random ids stands in the order of its names; any other text as it is. */
export function inOrderOfNames(text: string): string {
  if (!/^\s*[[{]/.test(text)) return text;
  try {
    return JSON.stringify(ordered(JSON.parse(text)), null, 2);
  } catch {
    return text;
  }
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => [key, ordered(inner)]);
  if (entries.every(([key]) => id.test(key)))
    entries.sort(([, a], [, b]) => nameOf(a).localeCompare(nameOf(b), 'en'));
  return Object.fromEntries(entries);
}

const nameOf = (value: unknown) => String((value as { Name?: unknown } | null)?.Name);
