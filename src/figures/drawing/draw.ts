import { stopIfAny, type Problem } from '../../problems/problem.ts';
import type { Arrangement, Figure } from '../model/figure.ts';
import { WIDTHS } from '../model/schema.ts';
import { placeLabels, type Label } from '../routing/labels.ts';
import { layOut, type Layout, type Misfit } from '../layout/layout.ts';
import { typeAt, type Measure } from '../layout/measure.ts';
import { WIDE_FROM } from '../layout/metrics.ts';
import { route, type Line } from '../routing/route.ts';

/** A figure at one width: boxes, lines and the words of lines. */
export interface Drawing {
  layout: Layout;
  lines: Line[];
  labels: Label[];
}

/**
 * Draws a figure at every width it is made for.
 * @throws {ContentError} where words do not fit, a line finds no way, or a line's words find no place.
 */
export function drawFigure(figure: Figure, measure: Measure): Drawing[] {
  const problems: Problem[] = [];
  const widths = WIDTHS.filter((width) => width <= (figure.widest ?? Infinity));
  const drawings = widths.flatMap((width) => {
    const wide = width >= WIDE_FROM ? drawAt(figure, 'wide', width, measure) : undefined;
    if (wide && 'layout' in wide) return [wide];
    const narrow = drawAt(figure, 'narrow', width, measure);
    if ('layout' in narrow) return [narrow];
    problems.push(...narrow.problems);
    return [];
  });
  stopIfAny(problems);
  return drawings;
}

/** A figure in one arrangement at one width, or what is wrong with it. */
export function drawAt(
  figure: Figure,
  arrangement: Arrangement,
  width: number,
  measure: Measure,
): Drawing | { problems: Problem[] } {
  const type = typeAt(width, measure);
  const layout = layOut(figure, arrangement, width, type);
  const place = `(${arrangement}) @${width}px`;
  if ('needs' in layout) return { problems: [misfitProblem(figure, layout, place)] };
  const { lines, unroutable } = route(figure, layout, type);
  const { labels, homeless } = placeLabels(figure, layout, lines, type);
  const problems = [
    ...unroutable.map(({ line, from, to }) => ({
      file: figure.file,
      line,
      message: `edge "${from.path}" to "${to.path}" finds no way ${place}`,
    })),
    ...homeless.map(({ line, label }) => ({
      file: figure.file,
      line,
      message: `edge label "${label}" finds no free place ${place}`,
    })),
  ];
  return problems.length > 0 ? { problems } : { layout, lines, labels };
}

function misfitProblem(figure: Figure, { box, needs, has }: Misfit, place: string): Problem {
  const what = box.label === undefined ? '' : ` label "${box.label}"`;
  const name = box.path === '' ? 'the picture' : `node "${box.path}"`;
  return {
    file: figure.file,
    line: figure.lineOf(box),
    message: `${name}${what} needs ${needs} px, has ${has} px ${place}`,
  };
}
