import type { EngineKind, Need } from '../../../src/recordings/script.ts';
import { unpackEngine } from '../engine/packages.ts';
import { endLines } from '../shell.ts';
import { borrowCluster } from './cluster.ts';
import { borrowEngine } from './engine.ts';
import { emulateMachine } from './emulated.ts';
import { thisMachine } from './ground.ts';
import type { Lab } from './lab.ts';
import { startLab } from './namespaces.ts';
import { kernelHas } from './needs.ts';

/** What a session needs: its nodes, what kind of engine it is about, and what of the kernel. */
export interface Site {
  readonly nodes: readonly string[];
  readonly engine: EngineKind;
  readonly needs?: readonly Need[] | undefined;
}

/**
 * Runs `work` in the lab a session needs: its own nodes, the engine that DOCKER_HOST names or the cluster of KUBECONFIG.
 * The lab is removed whatever happens. On SIGINT and SIGTERM it is removed before the recorder ends.
 */
export async function inLab<T>(
  site: Site,
  say: (line: string) => void,
  work: (lab: Lab) => Promise<T>,
): Promise<T> {
  const lab = await openLab(site, say);
  const stop = (signal: NodeJS.Signals) => {
    say(`${signal}: removing the lab`);
    endLines();
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

async function openLab({ nodes, engine, needs = [] }: Site, say: (line: string) => void): Promise<Lab> {
  if (engine === 'kubernetes') return borrowCluster();
  if (engine === 'docker' && process.env['DOCKER_HOST']) return borrowEngine(nodes);
  await unpackEngine(say);
  return startLab(nodes, kernelHas(needs) ? thisMachine : await emulateMachine(say));
}
