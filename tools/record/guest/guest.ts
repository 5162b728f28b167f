import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { RecordedEvent, RecordedStep, Recording } from '../../../src/recordings/recording.ts';
import { unpackEngine } from '../engine/packages.ts';
import type { SessionScript } from '../script.ts';
import type { Progress } from '../session.ts';
import { disk, makeDisk, packProject } from './disk.ts';
import { amongEmulator, unpackEmulator } from './emulator.ts';

/** What the recorder in the guest says to the one outside. */
export type Report = { entry: RecordedStep | RecordedEvent } | { recording: Recording } | { failure: string };

const machine =
  'qemu-system-x86_64 -accel tcg,thread=multi -cpu max,-cx16 -smp 2 -m 6G -display none -monitor none -no-reboot -serial file:/tmp/console ' +
  '-kernel /vmlinuz -initrd /guest-initrd -drive file=/disk,if=virtio,format=raw,snapshot=on ' +
  '-chardev stdio,id=report -device virtio-serial-pci -device virtserialport,chardev=report';

/**
 * Plays a session in a virtual machine, for what this machine's own kernel lacks. The machine is emulated without hardware
 * help and has no network; in it the same recorder plays the same script in a lab of the same kind.
 */
export async function playInGuest(
  { name }: SessionScript,
  say: (line: string) => void,
  progress: Progress,
): Promise<Recording> {
  await unpackEngine(say);
  await unpackEmulator(say);
  await makeDisk();
  await packProject();
  say('    starting an emulated machine');
  const kernel = `console=ttyS0 quiet panic=-1 session=${name}`;
  const [program, args] = amongEmulator(`${machine} -append "${kernel}"; cat /tmp/console >&2`, disk);
  const guest = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let screen = '';
  guest.stderr.setEncoding('utf8').on('data', (text: string) => (screen = (screen + text).slice(-2000)));
  const ended = once(guest, 'close');
  let recording: Recording | undefined;
  for await (const line of createInterface({ input: guest.stdout })) {
    const report = JSON.parse(line) as Report;
    if ('entry' in report) progress(report.entry);
    else if ('failure' in report) throw new Error(report.failure);
    else recording = report.recording;
  }
  await ended;
  if (!recording) throw new Error(`the guest was switched off before the session was over:\n${screen}`);
  return recording;
}
