import { cpus, release, totalmem } from 'node:os';

/** The machine that was measured, in words. */
export function machine(): string {
  const gibibytes = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} processors (${cpus()[0]!.model.trim()}), ${gibibytes} GiB of memory, Linux ${release()}`;
}
