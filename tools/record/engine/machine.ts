import { mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeOnce } from '../make-once.ts';
import { machineRoot } from '../paths.ts';
import { run } from '../run.ts';
import { debianMirror, prepareApt, unpackPackages } from './apt.ts';

const emulator = 'base-files qemu-system-x86 seabios virtiofsd openssh-client hyperfine';
const guest = 'linux-image-cloud-amd64 kmod liblzma5 openssh-server tini iproute2';
const shell = 'dash coreutils util-linux mount procps hostname grep sed gawk findutils';

const stamp = join(machineRoot, 'unpacked');

/** QEMU with a kernel for it, and what a guest needs to be the ground of a lab: unpacked below `.engine/` once. */
export async function unpackMachine(say: (line: string) => void): Promise<void> {
  await makeOnce(stamp, [import.meta.filename], async () => {
    say('    unpacking QEMU and a kernel below .engine/vm (about 90 MB are downloaded, 310 MB unpacked)');
    await rm(machineRoot, { recursive: true, force: true });
    await prepareApt(await debianMirror());
    await unpackPackages(
      [emulator, guest, shell].flatMap((names) => names.split(' ')),
      machineRoot,
    );
    await setUp();
  });
}

const configuration = {
  'etc/passwd': 'root:x:0:0:root:/root:/bin/sh\nsshd:x:100:65534::/run/sshd:/usr/sbin/nologin\n',
  // No password: only the emulator's own network reaches the guest.
  'etc/shadow': 'root::20000::::::\n',
  'etc/group': 'root:x:0:\ntty:x:5:\nnogroup:x:65534:\n',
  'etc/ssh/guest': 'PermitRootLogin yes\nPermitEmptyPasswords yes\nUsePAM no\nMaxSessions 200\n',
};

/** Does what the packages' own installation scripts would have done, and makes the places for a lab. */
async function setUp(): Promise<void> {
  for (const [path, text] of Object.entries(configuration)) await writeFile(join(machineRoot, path), text);
  for (const place of ['tree', 'scripts', 'disk'])
    await mkdir(join(machineRoot, 'lab', place), { recursive: true });
  const [version] = await readdir(join(machineRoot, 'usr/lib/modules'));
  await symlink(`boot/vmlinuz-${version}`, join(machineRoot, 'vmlinuz'));
  await symlink('gawk', join(machineRoot, 'usr/bin/awk'));
  await run('chroot', [machineRoot, 'depmod', version!]);
}
