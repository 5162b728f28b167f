import { spread, type MeasuredRow, type Measurement } from '../recordings/measurement.ts';

/** A row as it is drawn; positions go from 0, the left end of the axis, to 100. */
interface Bar {
  row: MeasuredRow;
  median: number;
  least: number;
  most: number;
}

/** A measurement laid out along its axis. */
interface ChartLayout {
  bars: Bar[];
  /** Values along the axis, with their positions, and those words that have room there. */
  ticks: Tick[];
}

interface Tick {
  value: number;
  at: number;
  words?: string;
}

/** Lays the rows of a measurement out along an axis that begins at 0, or at a power of ten where steps multiply. */
export function layOut({ rows, scale }: Measurement): ChartLayout {
  const values = rows.flatMap(({ runs }) => runs);
  const axis = scale === 'linear' ? linearAxis(Math.max(...values) || 1) : powersOfTen(values);
  const at = (value: number) => Math.round(axis.at(value) * 10) / 10;
  return {
    ticks: written(axis.ticks.map((value) => ({ value, at: at(value) }))),
    bars: rows.map((row) => {
      const { median, least, most } = spread(row);
      return { row, median: at(median), least: at(least), most: at(most) };
    }),
  };
}

/** The axis where it is narrowest, in digits. */
const NARROWEST = 15;

/** Gives words to as many ticks as have room for them: to all, or to every second, or third. */
function written(ticks: readonly Tick[]): Tick[] {
  const spans = ticks.map(({ value, at }, index) => {
    const { length } = valueWords(value);
    const before = index === 0 ? 0 : index === ticks.length - 1 ? length : length / 2;
    const from = (at / 100) * NARROWEST - before;
    return { from, to: from + length };
  });
  const fits = (every: number) =>
    spans.every(
      ({ from }, index) => index % every > 0 || index === 0 || from >= spans[index - every]!.to + 1,
    );
  const every = ticks.findIndex((_, index) => index > 0 && fits(index));
  return ticks.map((tick, index) =>
    index % every === 0 ? { ...tick, words: valueWords(tick.value) } : tick,
  );
}

interface Axis {
  ticks: number[];
  at(value: number): number;
}

/** Four or five round steps from 0 to a little beyond the greatest value, or to 1 where all are 0. */
function linearAxis(greatest: number): Axis {
  const rough = greatest / 4;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * magnitude).find((size) => size >= rough)!;
  const count = Math.ceil(greatest / step);
  return {
    ticks: Array.from({ length: count + 1 }, (_, index) => index * step),
    at: (value) => (value / (count * step)) * 100,
  };
}

/** The powers of ten around the values, two at least. */
function powersOfTen(values: readonly number[]): Axis {
  const first = Math.floor(Math.log10(Math.min(...values)));
  const last = Math.max(first + 1, Math.ceil(Math.log10(Math.max(...values))));
  return {
    ticks: Array.from({ length: last - first + 1 }, (_, index) => 10 ** (first + index)),
    at: (value) => ((Math.log10(value) - first) / (last - first)) * 100,
  };
}

/** A value with as many digits as it deserves: 2.1, 34, 313, 6740. */
export function valueWords(value: number): string {
  return value < 10
    ? String(Number(value.toPrecision(2)))
    : value.toFixed(value < 100 && value % 1 !== 0 ? 1 : 0);
}

/** "1.2 to 2.7, 50 runs", or "1 run". */
export function spreadWords(row: MeasuredRow): string {
  const { least, most } = spread(row);
  const count = row.runs.length;
  return count === 1 ? '1 run' : `${valueWords(least)} to ${valueWords(most)}, ${count} runs`;
}
