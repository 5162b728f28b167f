import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { NoEngine } from '../../tools/record/engine/need.ts';
import { borrowCluster } from '../../tools/record/lab/borrowed-cluster.ts';
import { withFolder } from '../support/folder.ts';

test.afterEach(() => delete process.env['KUBECONFIG']);

test('a session on a cluster says what to set where KUBECONFIG is not set', async () => {
  delete process.env['KUBECONFIG'];
  const refusal = await borrowCluster().catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(NoEngine);
  expect(String(refusal)).toContain('KUBECONFIG is not set.\nSet KUBECONFIG to one');
});

test('a KUBECONFIG that names no file is not taken for a cluster on this machine', async () => {
  process.env['KUBECONFIG'] = '/nowhere/config:/nowhere/else';
  await expect(borrowCluster()).rejects.toThrow('names /nowhere/config:/nowhere/else, which does not exist');
});

const kubectl = '#!/bin/sh\necho "$*" >>"$KUBECTL_LOG"\n[ "$1" != create ] || sleep 1\n';
/** Its work goes on for ever, and keeps the process alive should the namespace be made before the signal comes. */
const recorder = `
  import { inLab } from '${join(import.meta.dirname, '../../tools/record/lab/open.ts')}';
  await inLab({ nodes: [], engine: 'kubernetes' }, console.log, () => new Promise(() => setInterval(() => {}, 1000)));`;

for (const [whom, group] of [
  ['the recorder', 1],
  ['the recorder and its kubectl', -1],
] as const)
  test(`SIGINT to ${whom} while the namespace is made leaves nothing behind`, () =>
    withFolder({ 'bin/kubectl': kubectl, config: '', log: '', 'temporary/empty': '' }, async (folder) => {
      await chmod(join(folder, 'bin/kubectl'), 0o755);
      const log = join(folder, 'log');
      const child = spawn(process.execPath, ['--input-type=module', '--eval', recorder], {
        detached: true,
        stdio: 'ignore',
        env: {
          PATH: `${join(folder, 'bin')}:${process.env['PATH']}`,
          KUBECONFIG: join(folder, 'config'),
          KUBECTL_LOG: log,
          TMPDIR: join(folder, 'temporary'),
        },
      });
      const ended = once(child, 'exit');
      try {
        await expect.poll(() => readFile(log, 'utf8')).toContain('create namespace session-');
        process.kill(group * child.pid!, 'SIGINT');
        expect(await ended).toEqual([130, null]);
      } finally {
        endGroup(child.pid!);
      }
      expect(await readFile(log, 'utf8')).toContain('delete namespace session-');
      expect(await readdir(join(folder, 'temporary'))).toEqual(['empty']);
    }));

/** Ends what is left of a process and its group. */
function endGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // Nothing is.
  }
}
