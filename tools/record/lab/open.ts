import { unpackEngine } from '../engine/packages.ts';
import { borrowEngine } from './existing.ts';
import type { Lab } from './lab.ts';
import { startLab } from './namespaces.ts';

/**
 * Runs `work` in a lab with these nodes, on the engine that DOCKER_HOST names or on one of its own, and removes the lab
 * whatever happens. On SIGINT and SIGTERM it is removed before the recorder ends.
 */
export async function inLab<T>(
  nodes: readonly string[],
  say: (line: string) => void,
  work: (lab: Lab) => Promise<T>,
): Promise<T> {
  const lab = await openLab(nodes, say);
  const stop = (signal: NodeJS.Signals) => {
    say(`${signal}: removing the lab`);
    void lab.close().finally(() => process.exit(130));
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    return await work(lab);
  } finally {
    await lab.close();
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

async function openLab(nodes: readonly string[], say: (line: string) => void): Promise<Lab> {
  if (process.env['DOCKER_HOST']) return borrowEngine(nodes);
  await unpackEngine(say);
  return startLab(nodes);
}
