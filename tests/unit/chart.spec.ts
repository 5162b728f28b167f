import { expect, test } from '@playwright/test';
import { layOut } from '../../src/notes/chart.ts';
import type { Measurement } from '../../src/recordings/measurement.ts';

const measured = (scale: Measurement['scale'], runs: number[]): Measurement => ({
  session: 'measure-start',
  title: 'Start',
  unit: 's',
  scale,
  recorded: '2026-11-22',
  machine: 'a machine',
  rows: [{ id: 'one', name: 'One', kind: 'engine', what: 'it', runs }],
  seal: '',
});

/** Where the chart of one row draws its ticks, and the row from its least run to its greatest. */
function drawn(scale: Measurement['scale'], runs: number[]): [ticks: [number, number][], row: number[]] {
  const { bars, ticks } = layOut(measured(scale, runs));
  return [
    ticks.map(({ value, at }) => [value, at]),
    bars.flatMap(({ least, median, most }) => [least, median, most]),
  ];
}

test('a linear axis goes in round steps from 0 to beyond the greatest run, also where every run is 0', () => {
  const quarters = (step: number) => [0, 1, 2, 3, 4].map((index) => [index * step, index * 25]);
  expect(drawn('linear', [3, 6, 8])).toEqual([quarters(2), [37.5, 75, 100]]);
  expect(drawn('linear', [0])).toEqual([quarters(0.25), [0, 0, 0]]);
});

test('a logarithmic axis goes from one power of ten to another, also where every run is one', () => {
  expect(drawn('logarithmic', [2, 10, 100])).toEqual([
    [
      [1, 0],
      [10, 50],
      [100, 100],
    ],
    [15.1, 50, 100],
  ]);
  expect(drawn('logarithmic', [10])).toEqual([
    [
      [10, 0],
      [100, 100],
    ],
    [0, 0, 0],
  ]);
});

test('a tick is named where its words have room beside the one before: all are, or every second', () => {
  const words = (...runs: number[]) => layOut(measured('linear', runs)).ticks.map((tick) => tick.words);
  expect(words(8)).toEqual(['0', '2', '4', '6', '8']);
  expect(words(90)).toEqual(['0', undefined, '50', undefined, '100']);
});
