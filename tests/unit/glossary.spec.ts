import { expect, test } from '@playwright/test';
import { parse } from '../../src/content/glossary.ts';

const glossary = {
  cgroup: {
    term: 'Control group',
    kind: 'kernel',
    means: 'Limits.',
    spelled: ['c group'],
    see: ['namespace'],
  },
  namespace: { term: 'Namespace', kind: 'kernel', means: 'Views.', page: 'docker/what-is-a-container' },
};

const read = (terms: object) =>
  parse('glossary.yaml', JSON.stringify(terms, null, 1), { pages: ['docker/what-is-a-container'] });

test('terms keep the order of the file', () => {
  expect([...read(glossary).keys()]).toEqual(['cgroup', 'namespace']);
});

test('an unknown neighbour or page is answered with the nearest one and its line', () => {
  const { cgroup, namespace } = glossary;
  expect(() => read({ cgroup: { ...cgroup, see: ['namspace'] }, namespace })).toThrow(
    /glossary.yaml:\d+ unknown term "namspace"; did you mean "namespace"\?/,
  );
  expect(() => read({ namespace: { ...namespace, page: 'docker/what-is-a-contianer' } })).toThrow(
    'did you mean "docker/what-is-a-container"?',
  );
});

test('a spelling may not lead to two terms', () => {
  const other = { term: 'Other', kind: 'kernel', means: 'Other.', spelled: ['C Group'] };
  expect(() => read({ ...glossary, other })).toThrow('"C Group" already leads to the term "cgroup"');
});
