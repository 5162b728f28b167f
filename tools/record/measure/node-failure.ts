import type { MeasuredRow, Measurement } from '../../../src/recordings/measurement.ts';
import { isStep } from '../../../src/recordings/recording.ts';
import { loadScript } from '../file.ts';
import { inLab } from '../lab/open.ts';
import { playSession } from '../session.ts';
import { isCommand } from '../script.ts';
import { round } from './hyperfine.ts';
import { machine, today } from './machine.ts';

const runs = 3;

const cluster =
  'Brought in: measured on a real cluster of a control plane and three workers, Kubernetes 1.20.2, containerd 1.6.20, default settings';

/** What was measured elsewhere, with the machine it was measured on named in the source. */
const kubernetes: readonly MeasuredRow[] = [
  {
    id: 'kubernetes-noticed',
    name: 'Kubernetes: node is NotReady',
    kind: 'control',
    what: 'from the power cut until kubectl get nodes says NotReady',
    runs: [41.3, 40.1],
    source: cluster,
  },
  {
    id: 'kubernetes-evicted',
    name: 'Kubernetes: pods are evicted',
    kind: 'control',
    what: 'from the power cut until the pods of the lost node are evicted',
    runs: [346.6, 345.2],
    source: cluster,
  },
  {
    id: 'kubernetes-repaired',
    name: 'Kubernetes: all pods ready again',
    kind: 'control',
    what: 'from the power cut until every pod is ready on another node',
    runs: [349.4],
    source: cluster,
  },
  {
    id: 'kubernetes-repaired-soon',
    name: 'Kubernetes, tolerating 5 s: all pods ready again',
    kind: 'control',
    what: 'the same with tolerationSeconds: 5 in the pod template',
    runs: [52.0],
    source: cluster,
  },
];

/** Seconds from a power cut until a cluster notices, and until everything runs again. */
export async function measureNodeFailure(say: (line: string) => void): Promise<Measurement> {
  const noticed: number[] = [];
  const repaired: number[] = [];
  const elected: number[] = [];
  for (let run = 1; run <= runs; run++) {
    const worker = await secondsAfterCut('swarm-worker-lost', ['noticed', 'repaired'], say);
    noticed.push(worker[0]!);
    repaired.push(worker[1]!);
    elected.push(...(await secondsAfterCut('swarm-leader-lost', ['new-leader'], say)));
    say(
      `    run ${run}: noticed ${noticed.at(-1)} s, repaired ${repaired.at(-1)} s, new leader ${elected.at(-1)} s`,
    );
  }
  return {
    session: 'measure-node-failure',
    title: 'Seconds after a power cut',
    unit: 's',
    scale: 'linear',
    recorded: today(),
    machine: machine(),
    rows: [...swarmRows({ elected, noticed, repaired }), ...kubernetes],
  };
}

/** What was measured here: the seconds of every run. */
function swarmRows({
  elected,
  noticed,
  repaired,
}: Record<'elected' | 'noticed' | 'repaired', number[]>): MeasuredRow[] {
  const row = (id: string, name: string, what: string, seconds: number[]): MeasuredRow => ({
    id,
    name,
    kind: 'engine',
    what,
    runs: seconds,
  });
  return [
    row(
      'swarm-leader',
      'Swarm: a new leader',
      'from the loss of the leader of three managers until docker node ls names another',
      elected,
    ),
    row(
      'swarm-noticed',
      'Swarm: worker is Down',
      'from the power cut until docker node ls says Down',
      noticed,
    ),
    row(
      'swarm-repaired',
      'Swarm: all tasks run again',
      'from the power cut until six of six tasks run, two of which were lost',
      repaired,
    ),
  ];
}

/** Plays a session up to the last of these steps and returns when each was reached. */
async function secondsAfterCut(
  session: string,
  steps: readonly string[],
  say: (line: string) => void,
): Promise<number[]> {
  const script = await loadScript(session);
  const last = script.steps.findIndex((entry) => isCommand(entry) && entry.id === steps.at(-1));
  const shortened = { ...script, steps: script.steps.slice(0, last + 1) };
  const recording = await inLab(shortened, say, (lab) => playSession(lab, shortened, () => undefined));
  return steps.map((id) => {
    const step = recording.steps.filter(isStep).find((each) => each.id === id);
    return round(step!.sinceEventMs! / 1000);
  });
}
