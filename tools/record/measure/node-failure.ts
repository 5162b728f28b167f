import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseMeasurement, type MeasuredRow, type Measurement } from '../../../src/recordings/measurement.ts';
import { isStep, today } from '../../../src/recordings/recording.ts';
import { isCommand } from '../../../src/recordings/script.ts';
import type { Unsealed } from '../../../src/recordings/seal.ts';
import { loadScript } from '../file.ts';
import { inLab } from '../lab/open.ts';
import { recordingsFolder } from '../paths.ts';
import { playSession } from '../session.ts';
import { round } from './hyperfine.ts';
import { machine } from './machine.ts';

const runs = 3;

/** Seconds from a power cut until a cluster notices, and until everything runs again. */
export async function measureNodeFailure(say: (line: string) => void): Promise<Unsealed<Measurement>> {
  const elsewhere = await broughtIn();
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
    rows: [...swarmRows({ elected, noticed, repaired }), ...elsewhere],
  };
}

/** What was measured on a cluster elsewhere, as the last measurement holds it with its source: no lab can measure it again. */
export async function broughtIn(): Promise<MeasuredRow[]> {
  const name = 'measure-node-failure.json';
  const text = await readFile(join(recordingsFolder, name), 'utf8');
  const { rows } = parseMeasurement(`content/recordings/${name}`, text);
  return rows.filter(({ source }) => source !== undefined);
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
