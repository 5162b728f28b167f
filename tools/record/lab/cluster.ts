import { randomBytes } from 'node:crypto';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NoEngine } from '../engine/need.ts';
import { run } from '../run.ts';
import type { Invocation, Lab } from './lab.ts';
import { LocalLab, scratchFolder } from './local.ts';

/**
 * Records on the cluster that KUBECONFIG names, in a namespace of its own that is deleted afterwards.
 * @throws {NoEngine} where KUBECONFIG is not set: an API server is not among Debian's packages.
 */
export async function borrowCluster(): Promise<Lab> {
  const given = process.env['KUBECONFIG'];
  if (!given)
    throw new NoEngine(
      'This session needs a Kubernetes cluster',
      'Set KUBECONFIG to one that may be used for a throw-away namespace',
    );
  const folder = await scratchFolder();
  const config = join(folder, 'kubeconfig');
  await copyFile(given, config);
  const namespace = `session-${randomBytes(4).toString('hex')}`;
  await run('kubectl', ['create', 'namespace', namespace], { KUBECONFIG: config });
  await run('kubectl', ['config', 'set-context', '--current', `--namespace=${namespace}`], {
    KUBECONFIG: config,
  });
  return new BorrowedCluster(folder, config, namespace);
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
    await run('kubectl', ['delete', 'namespace', this.#namespace], { KUBECONFIG: this.#config });
    await super.close();
  }
}
