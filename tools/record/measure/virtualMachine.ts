import { chmod, copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MeasuredRow } from '../../../src/recordings/measurement.ts';
import { amongEmulator, emulatorFolder, unpackEmulator } from '../guest/emulator.ts';
import { tree } from '../paths.ts';
import { run } from '../run.ts';
import { runsOf, timed } from './hyperfine.ts';

/** How long a virtual machine takes from power-on to power-off, with as little in it as possible. */
export async function startMachines(say: (line: string) => void): Promise<MeasuredRow[]> {
  await unpackEmulator(say);
  await packInitrd();
  const row = {
    id: 'vm-emulated',
    name: 'Virtual machine, emulated',
    kind: 'vm',
    what: "QEMU without hardware help (TCG): power-on, Debian's cloud kernel, busybox as the only program, power-off",
  } as const;
  const runs = runsOf(await run(...amongEmulator(timed(emulate, 10))));
  say(`    ${row.name}: ${runs.length} runs`);
  return [{ ...row, runs }];
}

const emulate =
  'qemu-system-x86_64 -accel tcg -cpu max,-cx16 -m 256 -nographic -no-reboot -kernel /vmlinuz -initrd /initrd -append "console=ttyS0 quiet panic=-1"';

/** An initial file system whose first program does nothing but switch the machine off. */
async function packInitrd(): Promise<void> {
  const files = join(emulatorFolder, 'initrd-files');
  const busybox = join(tree, 'usr/bin/busybox');
  await mkdir(join(files, 'bin'), { recursive: true });
  await copyFile(busybox, join(files, 'bin/busybox'));
  await writeFile(join(files, 'init'), '#!/bin/busybox sh\n/bin/busybox true\n/bin/busybox poweroff -f\n');
  await chmod(join(files, 'init'), 0o755);
  const pack = 'cd "$0" && find . | "$1" cpio -o -H newc >"$2"';
  await run('sh', ['-c', pack, files, busybox, join(emulatorFolder, 'initrd')]);
}
