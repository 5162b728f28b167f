/**
 * What figures cost: milliseconds to draw and bytes (brotli) on the page for each, and how drawing grows with boxes.
 * Run by `npm run bench`, or alone: `npx node tools/bench/figures.ts`.
 */
import { drawFigure } from '../../src/figures/drawing/draw.ts';
import { inside, type Figure } from '../../src/figures/model/figure.ts';
import { loadMeasure } from '../../src/figures/layout/fonts.ts';
import type { Measure } from '../../src/figures/layout/measure.ts';
import { relationsOf } from '../../src/figures/model/relations.ts';
import { renderFigure } from '../../src/figures/drawing/render.ts';
import { readFigure } from '../../src/figures/model/resolve.ts';
import { placingRules } from '../../src/figures/drawing/rules.ts';
import { median } from '../../src/recordings/measurement.ts';
import { readContentFigures } from '../figures.ts';
import { brotli } from './host.ts';

const SIZES = [10, 25, 50, 100, 200];

/** The cost of one figure. */
interface FigureCost {
  name: string;
  boxes: number;
  edges: number;
  /** Milliseconds to lay out, route and label it at every width. */
  ms: number;
  /** Bytes after brotli: its markup, its rules, and the same in words. */
  bytes: number;
}

/** What `npm run bench` reports about figures. */
export interface FiguresReport {
  figures: FigureCost[];
  medianBytes: number;
  growth: { boxes: number; ms: number }[];
}

/** Draws every figure, and made-up ones of growing size. */
export async function benchFigures(): Promise<FiguresReport> {
  const measure = await loadMeasure();
  const read = readContentFigures();
  for (const figure of read.slice(0, 3)) drawFigure(figure, measure);
  const figures = read.map((figure) => costOf(figure, measure));
  const growth = SIZES.map((boxes) => ({ boxes, ms: timeToDraw(rowsOf(boxes), measure).ms }));
  return { figures, medianBytes: median(figures.map(({ bytes }) => bytes)), growth };
}

function costOf(figure: Figure, measure: Measure): FigureCost {
  const { ms, drawings } = timeToDraw(figure, measure);
  const picture = renderFigure(figure, drawings, (path) => path);
  const words = relationsOf(figure).map(({ text }) => `<li>${text}</li>`);
  const markup = `${placingRules(figure, drawings)}${picture}<p>${figure.desc}</p><ul>${words.join('')}</ul>`;
  return {
    name: figure.name,
    boxes: inside(figure.root).length,
    edges: figure.edges.length,
    ms,
    bytes: brotli(markup).length,
  };
}

function timeToDraw(figure: Figure, measure: Measure) {
  const start = performance.now();
  const drawings = drawFigure(figure, measure);
  return { drawings, ms: Math.round((performance.now() - start) * 10) / 10 };
}

/** A figure of `count` boxes in rows of five, with a line from each row to the next. */
function rowsOf(count: number): Figure {
  const rows = Array.from({ length: count / 5 }, (_, row) => {
    const boxes = [0, 1, 2, 3, 4].map((box) => `b${box}: { label: Box ${box} }`);
    return `  row-${row}:\n    flow: row\n    nodes: { ${boxes.join(', ')} }`;
  });
  const edges = rows.slice(1).map((_, row) => `  - row-${row}.b${row % 5} -> row-${row + 1}.b${row % 5}`);
  const text = `title: Rows\ndesc: Rows.\nnodes:\n${rows.join('\n')}\nedges:\n${edges.join('\n')}\n`;
  return readFigure(`rows-${count}`, 'rows.yaml', text, new Map());
}

if (import.meta.main) {
  const { figures, medianBytes, growth } = await benchFigures();
  console.table(figures);
  console.log(`median ${medianBytes} bytes`);
  console.table(growth);
}
