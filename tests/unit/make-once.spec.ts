import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { makeOnce } from '../../tools/record/make-once.ts';
import { withFolder } from '../support/folder.ts';

test('what is made once is made again where its recipe changed, or where making it failed', () =>
  withFolder({ first: '1', second: '2' }, async (folder) => {
    const [stamp, ...recipe] = ['stamp', 'first', 'second'].map((name) => join(folder, name));
    let made = 0;
    const make = () => makeOnce(stamp!, recipe, () => Promise.resolve(void made++));
    await make();
    await make();
    expect(made).toBe(1);
    await writeFile(join(folder, 'second'), '3');
    await expect(makeOnce(stamp!, recipe, () => Promise.reject(new Error('no mirror')))).rejects.toThrow(
      'no mirror',
    );
    await make();
    await make();
    expect(made).toBe(2);
  }));
