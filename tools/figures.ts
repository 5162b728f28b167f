import { readdirSync, readFileSync } from 'node:fs';
import type { Figure } from '../src/figures/model/figure.ts';
import { momentsOf, type TimedRecording } from '../src/figures/model/moments.ts';
import { readFigure } from '../src/figures/model/resolve.ts';
import { nameOf } from '../src/problems/problem.ts';

const filesIn = (folder: string): [name: string, path: string, text: string][] =>
  readdirSync(folder)
    .filter((file) => /\.(json|yaml)$/.test(file))
    .sort()
    .map((file) => [nameOf(file), `${folder}/${file}`, readFileSync(`${folder}/${file}`, 'utf8')]);

/** Every figure of the site, read from the disk, for tools and tests. */
export function readContentFigures(): Figure[] {
  const recordings = filesIn('content/recordings').map(([, , text]) => JSON.parse(text) as TimedRecording);
  const moments = momentsOf(recordings);
  return filesIn('content/figures').map(([name, path, text]) => readFigure(name, path, text, moments));
}
