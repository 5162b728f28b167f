import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Measurement } from '../../src/recordings/measurement.ts';
import { parseRecording, type Recording } from '../../src/recordings/recording.ts';
import { readScript, type SessionScript } from '../../src/recordings/script.ts';
import { sealOfMeasurement, type Unsealed } from '../../src/recordings/seal.ts';
import { catalogue } from '../catalogue.ts';
import { recordingsFolder, sessionsFolder } from './paths.ts';

const recordingFile = (session: string) => join(recordingsFolder, `${session}.json`);

/** The names of all session scripts. */
export async function sessionNames(): Promise<string[]> {
  const files = await readdir(sessionsFolder);
  return files
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => basename(file, '.yaml'))
    .sort();
}

/** The script of a session, checked against the commands of the site. */
export async function loadScript(session: string, known = catalogue()): Promise<SessionScript> {
  return readScript(session, await readFile(join(sessionsFolder, `${session}.yaml`), 'utf8'), known);
}

/** What was recorded of a session before, if anything. */
export async function loadRecording(session: string): Promise<Recording | undefined> {
  const file = recordingFile(session);
  if (!existsSync(file)) return undefined;
  return parseRecording(`content/recordings/${session}.json`, await readFile(file, 'utf8'));
}

/** Writes a recording where pages find it. */
export const saveRecording = (recording: Recording): Promise<void> => save(recording);

/** Writes a measurement where charts find it, sealed. */
export const saveMeasurement = (measurement: Unsealed<Measurement>): Promise<void> =>
  save({ ...measurement, seal: sealOfMeasurement(measurement) });

async function save(recording: Recording | Measurement): Promise<void> {
  await mkdir(recordingsFolder, { recursive: true });
  await writeFile(recordingFile(recording.session), `${JSON.stringify(recording, null, 2)}\n`);
}
