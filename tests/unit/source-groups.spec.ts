import { expect, test } from '@playwright/test';
import { sourceGroups } from '../../src/content/source-groups.ts';
import type { Sources } from '../../src/content/sources.ts';

/** So many sources for each publisher. */
const sourcesOf = (publishers: Record<string, number>): Sources =>
  new Map(
    Object.entries(publishers).flatMap(([publisher, count]) =>
      Array.from({ length: count }, (_, at) => [
        `${publisher.toLowerCase()}-${at}`,
        { title: `Work ${at}`, publisher, url: 'https://example.org/' },
      ]),
    ),
  );

test('sources stand by publisher, and neighbouring letters with few have one heading', () => {
  const groups = sourceGroups(
    sourcesOf({ Kubernetes: 30, Apache: 3, Docker: 22, Compose: 2, Linux: 1, Yarn: 2 }),
  );
  expect(groups.map(({ name, place, works }) => [name, place, works.length])).toEqual([
    ['A to C', 'letter-a', 5],
    ['D', 'letter-d', 22],
    ['K', 'letter-k', 30],
    ['L to Y', 'letter-l', 3],
  ]);
  expect(groups[0]!.works.map(({ id }) => id)).toEqual([
    'apache-0',
    'apache-1',
    'apache-2',
    'compose-0',
    'compose-1',
  ]);
});

test('the works of all repositories stand under GitHub, each with its repository', () => {
  const [group] = sourceGroups(sourcesOf({ 'helm/helm on GitHub': 1, Apache: 1, 'moby/moby on GitHub': 1 }));
  expect(group!.works.map(({ shelf, repository }) => [shelf, repository])).toEqual([
    ['Apache', undefined],
    ['GitHub', 'helm/helm'],
    ['GitHub', 'moby/moby'],
  ]);
});
