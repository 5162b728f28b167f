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
