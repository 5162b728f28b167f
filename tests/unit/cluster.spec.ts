import { expect, test } from '@playwright/test';
import { NoEngine } from '../../tools/record/engine/need.ts';
import { borrowCluster } from '../../tools/record/lab/cluster.ts';

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
