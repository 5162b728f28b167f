import { parseArgs } from 'node:util';
import { isStep, type Recording } from '../../src/recordings/recording.ts';
import { unknown } from '../../src/problems/nearest.ts';
import { ContentError } from '../../src/problems/problem.ts';
import { spreadFree, type SessionScript } from '../../src/recordings/script.ts';
import { changedLines, compare } from './compare/compare.ts';
import { NoEngine } from './engine/need.ts';
import { loadRecording, loadScript, saveRecording, sessionNames } from './file.ts';
import { inLab } from './lab/open.ts';
import { measure } from './measure/measure.ts';
import { reworded, wordsOf } from './reworded.ts';
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

/** What became of a session: nothing was recorded of it that a verification could hold it to, or whether all is as it should be. */
type Outcome = 'agrees' | 'differs' | 'unrecorded';

/** What was recorded before; what is no recording, or no longer one, is made anew, but nothing can be verified against it. */
async function earlier(name: string, verify: boolean): Promise<Recording | undefined> {
  try {
    return await loadRecording(name);
  } catch (error) {
    if (verify || !(error instanceof ContentError)) throw error;
    say(`  ${error.message}`);
    return undefined;
  }
}

/** Plays one session in a lab of its own, and writes what is new; a verification only says it. */
async function recordSession(name: string, verify: boolean): Promise<Outcome> {
  const script = await loadScript(name);
  say(`${name}: ${script.title}`);
  const before = await earlier(name, verify);
  if (verify && before === undefined) {
    say('  was never recorded');
    return 'unrecorded';
  }
  const play = () => inLab(script, say, (lab) => playSession(lab, script, showProgress));
  const after = await (verify ? onceMore(play) : play());
  const differences = before === undefined ? [] : compare(before, after, spreadFree(script));
  for (const { step, what, before: earlier, after: later } of differences) {
    say(`  ${step}: the ${what} changed`);
    for (const line of changedLines(earlier, later)) say(`    ${line}`);
  }
  if (before !== undefined && differences.length === 0) return keepSteps(before, script, verify);
  if (verify) return 'differs';
  await saveRecording(after);
  say(`  written to content/recordings/${name}.json`);
  return 'agrees';
}

/** Leaves the steps of a recording that agrees, and brings the words about them to what the session says now. */
async function keepSteps(before: Recording, script: SessionScript, verify: boolean): Promise<Outcome> {
  const now = reworded(before, script);
  const [earlier, later] = [wordsOf(before), wordsOf(now)];
  if (earlier === later) {
    say('  agrees with the recording, which stays as it is');
    return 'agrees';
  }
  say('  its steps agree with the recording, its words changed');
  for (const line of changedLines(earlier, later)) say(`    ${line}`);
  if (verify) return 'differs';
  await saveRecording(now);
  say(`  the words are written to content/recordings/${script.name}.json, the steps stay`);
  return 'agrees';
}

/** What a verification came to, in one line. */
function summary({ agrees, differs, unrecorded }: Record<Outcome, string[]>, skipped: number): string {
  const other = differs.length === 0 ? '' : `; different: ${differs.join(', ')}`;
  const never = unrecorded.length === 0 ? '' : `; never recorded: ${unrecorded.join(', ')}`;
  const left = skipped === 0 ? '' : `; ${skipped} skipped`;
  return `${agrees.length} of ${agrees.length + differs.length} sessions agree with their recordings${other}${never}${left}`;
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
    if (values.verify) throw new Error('a measurement cannot be verified: it differs each time');
    await measure(positionals.slice(1), say);
    return 0;
  }
  const known = await sessionNames();
  for (const name of positionals) if (!known.includes(name)) throw new Error(unknown('session', name, known));
  const sessions: Record<Outcome, string[]> = { agrees: [], differs: [], unrecorded: [] };
  const skipped: string[] = [];
  for (const name of positionals.length > 0 ? positionals : known)
    try {
      sessions[await recordSession(name, values.verify)].push(name);
    } catch (error) {
      // Asked for several, the recorder goes on with what this machine can do, and says what it cannot.
      if (positionals.length === 1 || error instanceof ContentError) throw error;
      const { message } = error as Error;
      if (error instanceof NoEngine) skipped.push(`${name}: ${message}`);
      else {
        sessions.differs.push(name);
        console.error(`  ${message}`);
      }
    }
  for (const reason of skipped) console.error(`SKIPPED ${reason}`);
  if (values.verify) say(summary(sessions, skipped.length));
  if (sessions.agrees.length + sessions.differs.length === 0) return 3;
  return sessions.differs.length === 0 ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  const expected = error instanceof NoEngine || error instanceof ContentError;
  console.error(expected || process.env['DEBUG'] === undefined ? (error as Error).message : error);
  process.exitCode = error instanceof NoEngine ? 3 : 1;
}
