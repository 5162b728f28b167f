import type { MeasuredRow, Measurement } from '../../../src/recordings/measurement.ts';
import { today } from '../../../src/recordings/recording.ts';
import type { Unsealed } from '../../../src/recordings/seal.ts';
import type { Lab } from '../lab/lab.ts';
import { answerOf } from '../shell.ts';
import { runsOf, timed } from './hyperfine.ts';
import { machine } from './machine.ts';
import { startMachines } from './virtual-machine.ts';

type Trial = Omit<MeasuredRow, 'runs'> & { line: string; count: number };

const preparation = [
  'docker image pull busybox',
  'mkdir -p bundle/rootfs && docker container create --name source busybox',
  'docker container export source | tar -x -C bundle/rootfs',
  `cd bundle && runc spec && jq '.process.terminal = false | .process.args = ["true"]' config.json > new && mv new config.json`,
];

const trials: readonly Trial[] = [
  {
    id: 'chroot',
    name: 'Process with another root folder',
    kind: 'kernel',
    what: 'chroot, then the program true',
    line: 'chroot bundle/rootfs true',
    count: 50,
  },
  {
    id: 'namespaces',
    name: 'Process in six new namespaces',
    kind: 'kernel',
    what: 'unshare (mount, uts, ipc, net, pid, cgroup) with another root folder, then true',
    line: 'unshare --mount --uts --ipc --net --pid --cgroup --fork --root=bundle/rootfs true',
    count: 50,
  },
  {
    id: 'runc',
    name: 'Container by runc alone',
    kind: 'engine',
    what: 'runc run of the program true',
    line: 'runc run --bundle bundle one',
    count: 30,
  },
  {
    id: 'docker-no-network',
    name: 'docker run without a network',
    kind: 'container',
    what: 'docker container run --rm --network none busybox true',
    line: 'docker container run --rm --network none busybox true',
    count: 20,
  },
  {
    id: 'docker',
    name: 'docker run',
    kind: 'container',
    what: 'docker container run --rm busybox true',
    line: 'docker container run --rm busybox true',
    count: 20,
  },
];

/** How long it takes until a program has run, from a bare process to a virtual machine. */
export async function measureStartTimes(
  lab: Lab,
  say: (line: string) => void,
): Promise<Unsealed<Measurement>> {
  const answer = (line: string) => answerOf(lab, 'host', line, 300);
  for (const line of preparation) await answer(line);
  const rows: MeasuredRow[] = [];
  for (const { line, count, ...row } of trials) {
    rows.push({ ...row, runs: runsOf(await answer(timed(line, count))) });
    say(`    ${row.name}: ${count} runs`);
  }
  rows.push(...(await startMachines(say)));
  return {
    session: 'measure-start-times',
    title: 'Time until a program has run and everything is gone again',
    unit: 'ms',
    scale: 'logarithmic',
    recorded: today(),
    machine: machine(),
    label:
      "The engine keeps its data in memory here, so no disk slows it down; the program is busybox's true.",
    rows,
  };
}
