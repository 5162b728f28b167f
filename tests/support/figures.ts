import { readdirSync, readFileSync } from 'node:fs';
import type { Figure } from '../../src/figures/figure.ts';
import { readFigure } from '../../src/figures/resolve.ts';

const folder = 'content/figures';

/** Every figure of the site. */
export function readContentFigures(): Figure[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) =>
      readFigure(file.slice(0, -5), `${folder}/${file}`, readFileSync(`${folder}/${file}`, 'utf8')),
    );
}
