/** Plays a session in the guest and reports to the recorder outside, one line of JSON for each thing that happens. */
import type { Report } from './guest.ts';
import { loadScript } from '../file.ts';
import { startLab } from '../lab/namespaces.ts';
import { playSession } from '../session.ts';

const report = (what: Report) => process.stdout.write(`${JSON.stringify(what)}\n`);

try {
  const script = await loadScript(process.argv[2]!);
  const lab = await startLab(script.nodes);
  try {
    report({ recording: await playSession(lab, script, (entry) => report({ entry })) });
  } finally {
    await lab.close();
  }
} catch (error) {
  report({ failure: (error as Error).message });
}
