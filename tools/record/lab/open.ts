import type { EngineKind, Need } from '../../../src/recordings/script-schema.ts';
import { unpackMachine } from '../engine/machine.ts';
import { unpackEngine } from '../engine/packages.ts';
import { endLines } from '../shell.ts';
import { borrowCluster } from './borrowed-cluster.ts';
import { borrowEngine } from './borrowed-engine.ts';
import { emulateMachine } from './emulated.ts';
import { thisMachine } from './ground.ts';
import type { Lab } from './lab.ts';
import { startLab } from './namespaces.ts';
import { kernelHas } from './needs.ts';

/** What a session needs: its nodes, what kind of engine it is about, and what of the kernel. */
interface Site {
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
  const open = await unpackLab(site, say);
  const stopping = new AbortController();
  const stop = (signal: NodeJS.Signals) => {
    say(`${signal}: removing the lab`);
    endLines();
    stopping.abort();
    void close().finally(() => process.exit(130));
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const opening = open(stopping.signal);
  let closing: Promise<void> | undefined;
  // What could not be opened has removed itself.
  const close = () =>
    (closing ??= opening.then(
      (lab) => lab.close(),
      () => undefined,
    ));
  try {
    return await work(await opening);
  } finally {
    await close();
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

/** Unpacks what a lab is made of, and returns how to open it; the signal breaks that off. */
async function unpackLab(
  { nodes, engine, needs = [] }: Site,
  say: (line: string) => void,
): Promise<(signal: AbortSignal) => Promise<Lab>> {
  if (engine === 'kubernetes') return borrowCluster;
  if (engine === 'docker' && process.env['DOCKER_HOST']) return () => borrowEngine(nodes, say);
  await unpackEngine(say);
  if (kernelHas(needs)) return (signal) => startLab(nodes, thisMachine, signal);
  await unpackMachine(say);
  return async (signal) => startLab(nodes, await emulateMachine(say, signal), signal);
}
