import { expect, test } from '@playwright/test';
import { readContentData } from '../../src/build/check/data.ts';
import { readRegistry, registryOf } from '../../src/build/check/registry.ts';
import { measured, oneFigure, recorded, sound, witnesses } from '../support/content/sample.ts';
import { withFolder } from '../support/folder.ts';

const content = {
  ...sound,
  ...witnesses,
  'content/recordings/lab.json': recorded('The engine says that\nall is well today.\n'),
  'content/recordings/measure-start.json': measured('linear', 1),
  'content/figures/swarm.yaml': oneFigure(),
  'content/files/app/a.txt': 'a\n',
};
const quoted = 'The engine says that all is well today.';

test('a note may name what the content holds', async () => {
  const { names, sources, checkCode } = await withFolder(content, readRegistry);
  expect(names).toEqual({
    command: new Set(['container-ls']),
    figure: new Set(['swarm']),
    correction: new Set(),
    term: new Set(['image']),
    file: new Set(['app/a.txt']),
    session: new Set(['lab']),
    step: new Set(['lab/list', 'lab/end']),
    recorded: new Set(['lab/list', 'lab/end', 'none']),
    chart: new Set(['start']),
  });
  expect(sources).toEqual(new Set(['manual']));
  expect(checkCode(quoted)).toBeUndefined();
  expect(checkCode(quoted.replace('well', 'bad'))).toContain('quoted from a recording');
});

test('where a recording cannot be read, any may be named and any words may be of it', async () => {
  const broken = { ...content, 'content/recordings/other.json': '{' };
  const { names, checkCode } = await withFolder(broken, async (root) =>
    registryOf(await readContentData(root), []),
  );
  for (const kind of ['session', 'step', 'recorded'] as const) expect(names[kind], kind).toContain('*');
  expect(checkCode(quoted.replace('well', 'bad'))).toBeUndefined();
  await expect(withFolder(broken, readRegistry)).rejects.toThrow('content/recordings/other.json');
});
