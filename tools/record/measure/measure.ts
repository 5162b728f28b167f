import type { Measurement } from '../../../src/recordings/measurement.ts';
import { unknown } from '../../../src/problems/nearest.ts';
import type { Unsealed } from '../../../src/recordings/seal.ts';
import { saveMeasurement } from '../file.ts';
import { inLab } from '../lab/open.ts';
import { measureImageSizes } from './image-sizes.ts';
import { measureNodeFailure } from './node-failure.ts';
import { measureStartTimes } from './start-times.ts';

type Say = (line: string) => void;

const oneNode = { nodes: ['host'], engine: 'docker' } as const;

const measurements: Record<string, (say: Say) => Promise<Unsealed<Measurement>>> = {
  'start-times': (say) => inLab(oneNode, say, (lab) => measureStartTimes(lab, say)),
  'image-sizes': (say) => inLab(oneNode, say, (lab) => measureImageSizes(lab, say)),
  'node-failure': measureNodeFailure,
};

/** Measures what is named, or everything, and writes the measurements where charts find them. */
export async function measure(names: readonly string[], say: Say): Promise<void> {
  const known = Object.keys(measurements);
  for (const name of names) if (!known.includes(name)) throw new Error(unknown('measurement', name, known));
  for (const name of names.length > 0 ? names : known) {
    say(`measure ${name}`);
    const measurement = await measurements[name]!(say);
    await saveMeasurement(measurement);
    say(`  written to content/recordings/${measurement.session}.json`);
  }
}
