import { zipSync } from 'fflate';
import type { Files } from './edition.ts';

/** A zip of the files in one folder. The same files give the same bytes, whenever and wherever it is made. */
export function zipOf(files: Files, folder: string): Uint8Array {
  const encoder = new TextEncoder();
  const entries = [...files].map(([name, data]) => [
    `${folder}/${name}`,
    typeof data === 'string' ? encoder.encode(data) : data,
  ]);
  // A zip has no time zone: the first moment it can name, by the clock of whoever makes it.
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date(1980, 0, 1) });
}
