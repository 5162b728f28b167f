import { expect, test } from '@playwright/test';
import { verdictOf } from '../../tools/audit.ts';

const report = (vulnerabilities: Record<string, { severity: string }>) =>
  JSON.stringify({ vulnerabilities, metadata: { vulnerabilities: { high: 0 } } });

test('high and critical vulnerabilities are named, lesser ones pass', () => {
  expect(verdictOf(report({ a: { severity: 'low' }, b: { severity: 'moderate' } }))).toEqual({
    kind: 'clean',
  });
  expect(
    verdictOf(report({ a: { severity: 'critical' }, b: { severity: 'high' }, c: { severity: 'low' } })),
  ).toEqual({
    kind: 'vulnerable',
    packages: ['a (critical)', 'b (high)'],
  });
});

test('a registry that refuses, or an answer that is no report, is never taken for clean', () => {
  for (const printed of [
    '',
    '<html>',
    '{}',
    '{"message":"405 Method Not Allowed","error":{"summary":""}}',
    'null',
  ])
    expect(verdictOf(printed).kind, printed).toBe('unanswered');
});
