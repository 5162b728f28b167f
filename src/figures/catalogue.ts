/** Every figure of content/figures/, read and drawn once for all pages that show it. */
import { memoise } from '../memoise.ts';
import { existing } from '../problems/nearest.ts';
import { nameOf, readEach } from '../problems/problem.ts';
import { drawFigure, type Drawing } from './drawing/draw.ts';
import type { Figure } from './model/figure.ts';
import { loadMeasure } from './layout/fonts.ts';
import { measurements, recordings } from '../recordings/library.ts';
import { momentsOf } from './model/moments.ts';
import { readFigure } from './model/resolve.ts';

const texts = import.meta.glob<string>('../../content/figures/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const moments = momentsOf([...recordings, ...measurements.values()]);

const paths = new Map(Object.keys(texts).map((path) => [nameOf(path), path]));
/** Measures with the fonts of the site. */
export const measure = await loadMeasure();

/** The names of all figures, in order of the alphabet. */
export const figureNames: readonly string[] = [...paths.keys()].sort();

/**
 * A figure by its name.
 * @throws {ContentError} with all faults of its file.
 */
export const figure = memoise((name: string): Figure => {
  const path = existing('figure', name, paths);
  return readFigure(name, path.replace('../../', ''), texts[path]!, moments);
});

/**
 * A figure drawn at every width.
 * @throws {ContentError} where it cannot be drawn, with the faults of all other figures too.
 */
export const drawn = memoise((name: string): Drawing[] => {
  try {
    return drawFigure(figure(name), measure);
  } catch (error) {
    readEach(figureNames, (each) => drawFigure(figure(each), measure));
    throw error;
  }
});
