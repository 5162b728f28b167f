import { existsSync } from 'node:fs';
import { copyFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unpackPackages } from '../engine/apt.ts';
import { engineFolder } from '../paths.ts';

/** Debian's QEMU and a kernel of its own, unpacked beside the engine. */
export const emulatorFolder = join(engineFolder, 'vm');

const packages =
  'base-files qemu-system-x86 seabios linux-image-cloud-amd64 kmod liblzma5 libstdc++6 hyperfine dash coreutils';
/** Says of which packages the folder was made. */
export const emulatorStamp = join(emulatorFolder, 'unpacked');

/** Makes sure that QEMU and the kernel lie unpacked below `.engine/vm`; the engine's own packages come first. */
export async function unpackEmulator(say: (line: string) => void): Promise<void> {
  if (existsSync(emulatorStamp) && (await readFile(emulatorStamp, 'utf8')) === packages) return;
  say('    unpacking QEMU and a kernel below .engine/vm (about 150 MB are downloaded)');
  await rm(emulatorFolder, { recursive: true, force: true });
  await unpackPackages(packages.split(' '), emulatorFolder);
  await copyFile(join(emulatorFolder, 'boot', await kernelFile()), join(emulatorFolder, 'vmlinuz'));
  await writeFile(emulatorStamp, packages);
}

/** The version of the guest's kernel, as its modules' folder is named. */
export async function kernelVersion(): Promise<string> {
  return (await kernelFile()).replace('vmlinuz-', '');
}

async function kernelFile(): Promise<string> {
  return (await readdir(join(emulatorFolder, 'boot'))).find((file) => file.startsWith('vmlinuz'))!;
}

/**
 * The program and arguments that run a line among the emulator's files, in mounts and processes of its own; all of it ends
 * with the recorder, however that ends. `$image` is at /disk there.
 */
export function amongEmulator(line: string, image = '/dev/null'): [program: string, args: string[]] {
  const mounts =
    'mount --bind /dev "$0/dev" && mount -t proc proc "$0/proc" && mount -t tmpfs tmp "$0/tmp" && touch "$0/disk" && mount --bind "$2" "$0/disk"';
  const script = `${mounts} && exec chroot "$0" sh -c "$1"`;
  const apart = ['unshare', '--mount', '--pid', '--net', '--fork', '--kill-child'];
  return ['setpriv', ['--pdeathsig', 'KILL', ...apart, 'sh', '-c', script, emulatorFolder, line, image]];
}
