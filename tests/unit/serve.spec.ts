import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { serveFolder } from '../../tools/serve.ts';
import { withFolder } from '../support/folder.ts';

test('an address that cannot be read is refused, and the server goes on', async () => {
  await withFolder({ 'index.html': 'Home' }, async (folder) => {
    const { address, close } = await serveFolder(folder);
    const statuses = [];
    for (const path of ['/%', '/nowhere', '/']) statuses.push((await fetch(address + path)).status);
    await close();
    expect(statuses).toEqual([400, 404, 200]);
  });
});

test('what lies outside the folder is not served, however the way out is written', async () => {
  await withFolder({ 'secret.txt': 'secret', 'site/index.html': 'Home' }, async (folder) => {
    const { address, close } = await serveFolder(join(folder, 'site'));
    const statuses = [];
    for (const path of ['/..%2fsecret.txt', '/x%2f..%2f..%2fsecret.txt', '/'])
      statuses.push((await fetch(address + path)).status);
    await close();
    expect(statuses).toEqual([404, 404, 200]);
  });
});
