import { existsSync } from 'node:fs';
import { chmod, copyFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { engineFolder, tree } from '../paths.ts';
import { run } from '../run.ts';
import { emulatorFolder, emulatorStamp, kernelVersion } from './emulator.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const scripts = import.meta.dirname;

/** The disk of the guest: the files of a lab's node, and the kernel's modules. */
export const disk = join(engineFolder, 'guest.ext4');

/** What the guest's first program needs, and the recorder itself. */
export const initrd = join(emulatorFolder, 'guest-initrd');

/** The parts of the project that play a session. */
const project = [
  'package.json',
  'tools/record',
  'tools/catalogue.ts',
  'src/commands',
  'src/problems',
  'src/recordings',
  'content/commands',
  'content/sessions',
  'node_modules/yaml',
  'node_modules/zod',
  'node_modules/@xterm/headless',
];

/** Makes the guest's disk, unless it is there and made of the engine that lies unpacked now. */
export async function makeDisk(): Promise<void> {
  const stamp = `${disk}.unpacked`;
  const parts = [join(engineFolder, 'unpacked'), emulatorStamp].map((file) => readFile(file, 'utf8'));
  const recipe = [...(await Promise.all(parts)), await kernelVersion()].join('\n');
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === recipe) return;
  await rm(disk, { force: true });
  await run('unshare', [
    '--mount',
    'sh',
    join(scripts, 'disk.sh'),
    tree,
    emulatorFolder,
    process.execPath,
    disk,
    await kernelVersion(),
  ]);
  await writeFile(stamp, recipe);
}

/** Packs the recorder and its scripts as they are now, for the guest to unpack. */
export async function packProject(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'guest-'));
  const busybox = join(tree, 'usr/bin/busybox');
  try {
    await mkdir(join(folder, 'bin'));
    await copyFile(busybox, join(folder, 'bin/busybox'));
    await copyFile(join(scripts, 'init.sh'), join(folder, 'init'));
    await chmod(join(folder, 'init'), 0o755);
    const driver = 'kernel/drivers/block/virtio_blk.ko.xz';
    const modules = join(emulatorFolder, 'usr/lib/modules', await kernelVersion());
    await run('sh', [
      '-c',
      '"$0" unxz -c "$1" >"$2"',
      busybox,
      join(modules, driver),
      join(folder, 'virtio_blk.ko'),
    ]);
    for (const path of project)
      await cp(join(root, path), join(folder, 'project', path), { recursive: true, dereference: true });
    await run('sh', ['-c', 'cd "$0" && find . | "$1" cpio -o -H newc >"$2"', folder, busybox, initrd]);
  } finally {
    await rm(folder, { recursive: true });
  }
}
