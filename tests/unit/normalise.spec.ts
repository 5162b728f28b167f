import { expect, test } from '@playwright/test';
import { normalise, normaliseCommand, rules } from '../../tools/record/compare/normalise.ts';
import { builds } from '../support/accidents/builds.ts';
import { containers } from '../support/accidents/containers.ts';
import { networks } from '../support/accidents/networks.ts';
import { processes } from '../support/accidents/processes.ts';
import { swarm, tasks } from '../support/accidents/swarm.ts';

const accidents = [...builds, ...containers, ...networks, ...processes, ...swarm];

for (const { what, before, same, other } of accidents)
  test(`${what} is no change of meaning, and hides none`, () => {
    expect(same).not.toBe(before);
    expect(normalise(same)).toBe(normalise(before));
    for (const [from, to] of other) {
      const changed = before.replace(from, to);
      expect(changed, `${from} is in the sample`).not.toBe(before);
      expect(normalise(changed), `${from} -> ${to}`).not.toBe(normalise(before));
    }
  });

test('no rule could be dropped: without it, two runs of a sample that mean the same would differ', () => {
  const isNeeded = (key: keyof typeof rules, at: number) => {
    const fewer = { ...rules, [key]: rules[key].toSpliced(at, 1) };
    return accidents.some(
      ({ before, same }) => normalise(before, false, fewer) !== normalise(same, false, fewer),
    );
  };
  const names = {
    replaced: rules.replaced.map(([pattern]) => pattern.source),
    unordered: rules.unordered.map(({ belongs }) => belongs.source),
  };
  for (const key of ['replaced', 'unordered'] as const)
    expect(names[key].filter((_, at) => !isNeeded(key, at))).toEqual([]);
});

test('how tasks are spread is a difference, unless it is free', () => {
  const moved = tasks.replaceAll('worker1 ', 'manager1');
  expect(normalise(moved)).not.toBe(normalise(tasks));
  expect(normalise(moved, true)).toBe(normalise(tasks, true));
  expect(normalise(moved.replace('busybox:1.35', 'busybox:1.36'), true)).not.toBe(normalise(tasks, true));
});

test('of a command only the ids do not count', () => {
  const join = 'docker swarm join --token SWMTKN-1-2m2hmlqjsnq4-0abc 192.168.65.11:2377';
  expect(normaliseCommand(join.replace('2m2', '9z9'))).toBe(normaliseCommand(join));
  expect(normaliseCommand('docker container run -m 16m busybox')).not.toBe(
    normaliseCommand('docker container run -m 64m busybox'),
  );
});
