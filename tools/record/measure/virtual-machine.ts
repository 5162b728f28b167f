import { chmod, copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MeasuredRow } from '../../../src/recordings/measurement.ts';
import { unpackMachine } from '../engine/machine.ts';
import { engineFolder, machineRoot, tree } from '../paths.ts';
import { run, runIn } from '../run.ts';
import { runsOf, timed } from './hyperfine.ts';

/** How long a virtual machine takes from power-on to power-off, with as little in it as possible. */
export async function startMachines(say: (line: string) => void): Promise<MeasuredRow[]> {
  await unpackMachine(say);
  await makeStartImage();
  const row = {
    id: 'vm-emulated',
    name: 'Virtual machine, emulated',
    kind: 'vm',
    what: "QEMU without hardware help (TCG): power-on, Debian's cloud kernel, busybox as the only program, power-off",
  } as const;
  const runs = runsOf(await runIn(machineRoot, timed(emulate, 10)));
  say(`    ${row.name}: ${runs.length} runs`);
  return [{ ...row, runs }];
}

const emulate =
  'qemu-system-x86_64 -accel tcg -cpu max,-cx16 -m 256 -nographic -no-reboot -kernel /vmlinuz -initrd /initrd -append "console=ttyS0 quiet panic=-1"';

/** The smallest start image: one program, which switches the machine off again. */
async function makeStartImage(): Promise<void> {
  const files = join(engineFolder, 'initrd');
  await mkdir(join(files, 'bin'), { recursive: true });
  await copyFile(join(tree, 'usr/bin/busybox'), join(files, 'bin/busybox'));
  await writeFile(join(files, 'init'), '#!/bin/busybox sh\n/bin/busybox true\n/bin/busybox poweroff -f\n');
  await chmod(join(files, 'init'), 0o755);
  const busybox = join(tree, 'usr/bin/busybox');
  await run('sh', [
    '-c',
    'cd "$0" && find . | "$1" cpio -o -H newc >"$2"',
    files,
    busybox,
    join(machineRoot, 'initrd'),
  ]);
}
