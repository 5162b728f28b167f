import { parseArgs } from 'node:util';
import { isStep, type Recording } from '../../src/recordings/recording.ts';
import { unknown } from '../../src/problems/nearest.ts';
import { ContentError } from '../../src/problems/problem.ts';
import { spreadFree } from '../../src/recordings/script.ts';
import { changedLines, compare } from './compare/compare.ts';
import { NoEngine } from './engine/need.ts';
import { loadRecording, loadScript, saveRecording, sessionNames } from './file.ts';
import { inLab } from './lab/open.ts';
import { measure } from './measure/measure.ts';
import { playSession, type Progress } from './session.ts';

const usage = `Usage:
  npm run record                        record every session of content/sessions
  npm run record -- SESSION...          record these sessions
  npm run record -- --verify [SESSION]  run again and show what changed in meaning; writes nothing
  npm run record -- measure [NAME]      measure start times, image sizes and repair times`;

const say = (line: string) => console.log(line);

const showProgress: Progress = (entry) => {
  if (!isStep(entry)) return say(`    ${entry.event}`);
  const line = entry.command.length > 70 ? `${entry.command.slice(0, 67)}...` : entry.command;
  say(`    ${entry.id.padEnd(18)} ${line.padEnd(70)} exit ${entry.exit}  ${entry.ms} ms`);
};

/**
 * A session that breaks off is played a second time before it counts as different: engines have races, such as a stack's
 * network that is removed before the last of its tasks.
 */
async function onceMore(play: () => Promise<Recording>): Promise<Recording> {
  try {
    return await play();
  } catch (error) {
    if (error instanceof NoEngine) throw error;
    say(`  broke off: ${(error as Error).message}\n  playing it once more`);
    return play();
  }
}

/** Plays one session in a lab of its own; returns whether what it found agrees with the recording. */
async function recordSession(name: string, verify: boolean): Promise<boolean> {
  const script = await loadScript(name);
  const before = await loadRecording(name);
  say(`${name}: ${script.title}`);
  const play = () => inLab(script, say, (lab) => playSession(lab, script, showProgress));
  const after = await (verify ? onceMore(play) : play());
  const differences = before === undefined ? [] : compare(before, after, spreadFree(script));
  for (const { step, what, before: earlier, after: later } of differences) {
    say(`  ${step}: the ${what} changed`);
    for (const line of changedLines(earlier, later)) say(`    ${line}`);
  }
  if (before !== undefined && differences.length === 0) {
    say('  agrees with the recording, which stays as it is');
    return true;
  }
  if (verify) {
    if (before === undefined) say('  was never recorded');
    return false;
  }
  await saveRecording(after);
  say(`  written to content/recordings/${name}.json`);
  return true;
}

/** What a verification came to, in one line. */
function summary(
  agreed: readonly string[],
  differing: readonly string[],
  skipped: readonly string[],
): string {
  const other = differing.length === 0 ? '' : `; different: ${differing.join(', ')}`;
  const left = skipped.length === 0 ? '' : `; ${skipped.length} skipped`;
  return `${agreed.length} of ${agreed.length + differing.length} sessions agree with their recordings${other}${left}`;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { verify: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
  });
  if (values.help) {
    say(usage);
    return 0;
  }
  if (positionals[0] === 'measure') {
    await measure(positionals.slice(1), say);
    return 0;
  }
  const known = await sessionNames();
  for (const name of positionals) if (!known.includes(name)) throw new Error(unknown('session', name, known));
  const [agreed, differing, skipped]: [string[], string[], string[]] = [[], [], []];
  for (const name of positionals.length > 0 ? positionals : known)
    try {
      ((await recordSession(name, values.verify)) ? agreed : differing).push(name);
    } catch (error) {
      // Asked for several, the recorder goes on with what this machine can do, and says what it cannot.
      if (positionals.length === 1 || error instanceof ContentError) throw error;
      const { message } = error as Error;
      if (error instanceof NoEngine) skipped.push(`${name}: ${message}`);
      else {
        differing.push(name);
        console.error(`  ${message}`);
      }
    }
  for (const reason of skipped) console.error(`SKIPPED ${reason}`);
  if (values.verify) say(summary(agreed, differing, skipped));
  if (agreed.length + differing.length === 0) return 3;
  return differing.length === 0 ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  const expected = error instanceof NoEngine || error instanceof ContentError;
  console.error(expected || process.env['DEBUG'] === undefined ? (error as Error).message : error);
  process.exitCode = error instanceof NoEngine ? 3 : 1;
}
