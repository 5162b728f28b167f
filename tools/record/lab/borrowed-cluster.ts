import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { NoEngine } from '../engine/need.ts';
import { has, run } from '../run.ts';
import type { Invocation, Lab } from './lab.ts';
import { LocalLab, scratchFolder } from './local.ts';

/**
 * Records on the cluster that KUBECONFIG names, in a namespace of its own that is deleted afterwards.
 * @throws {NoEngine} where KUBECONFIG names none that answers: an API server is not among Debian's packages.
 */
export async function borrowCluster(): Promise<Lab> {
  const given = process.env['KUBECONFIG'];
  if (!given) throw noCluster('KUBECONFIG is not set');
  if (!given.split(delimiter).some(existsSync))
    throw noCluster(`KUBECONFIG names ${given}, which does not exist`);
  if (!(await has('kubectl'))) throw noCluster('the program "kubectl" is missing');
  const folder = await scratchFolder();
  const config = join(folder, 'kubeconfig');
  const namespace = `session-${randomBytes(4).toString('hex')}`;
  const kubectl = (...args: string[]) => run('kubectl', args, { KUBECONFIG: config });
  try {
    // One file that stands for itself: KUBECONFIG may name several, with certificates beside them.
    const whole = await run('kubectl', ['config', 'view', '--raw', '--flatten']);
    await writeFile(config, whole, { mode: 0o600 });
    await kubectl('config', 'set-context', '--current', `--namespace=${namespace}`);
    await kubectl('create', 'namespace', namespace, '--request-timeout=20s');
  } catch (error) {
    // A request that is broken off may still be granted.
    const remove = ['delete', 'namespace', namespace, '--ignore-not-found', '--wait=false'];
    await kubectl(...remove, '--request-timeout=20s').catch(() => undefined);
    await rm(folder, { recursive: true });
    throw noCluster(`the cluster of KUBECONFIG does not take it: ${(error as Error).message}`);
  }
  return new BorrowedCluster(folder, config, namespace);
}

function noCluster(reason: string): NoEngine {
  return new NoEngine(
    `This session needs a Kubernetes cluster, and ${reason}`,
    'Set KUBECONFIG to one that may be used for a throw-away namespace',
  );
}

class BorrowedCluster extends LocalLab {
  readonly #config: string;
  readonly #namespace: string;

  constructor(folder: string, config: string, namespace: string) {
    super(folder);
    [this.#config, this.#namespace] = [config, namespace];
  }

  override invocation(node: string, line: string): Invocation {
    const invocation = super.invocation(node, line);
    return { ...invocation, env: { ...invocation.env, KUBECONFIG: this.#config } };
  }

  override async close(): Promise<void> {
    try {
      // A cluster without its controllers would never say that it is gone.
      const remove = ['delete', 'namespace', this.#namespace, '--timeout=3m'];
      await run('kubectl', remove, { KUBECONFIG: this.#config });
    } finally {
      await super.close();
    }
  }
}
