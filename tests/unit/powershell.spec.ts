import { expect, test } from '@playwright/test';
import { CHOICES } from '../../src/site/choice-values.ts';
import { commands, expected } from '../support/commands.ts';
import { powershell } from '../support/powershell.ts';

test("every PowerShell line is one to PowerShell's parser, in every spelling", async () => {
  const parses = await powershell();
  const faults: string[] = [];
  for (const { id, without } of commands.values()) {
    if (without.includes('powershell')) continue;
    for (const engine of CHOICES.engine)
      for (const flags of CHOICES.flags) {
        const line = expected(id, { shell: 'powershell', engine, flags });
        if (!parses(line)) faults.push(`${id}: ${line}`);
      }
  }
  expect(faults).toEqual([]);
});

test('the parser refuses what PowerShell refuses', async () => {
  const parses = await powershell();
  for (const line of [
    'docker run "a',
    'docker ps | | sort',
    'docker ps )',
    'docker build --label a=$( .',
    'docker stop $(docker ps -q',
    'docker exec box sh -c { ls',
    'if ($true { docker ps }',
    'docker ps >',
    '@(docker ps',
    '| docker ps',
  ])
    expect(parses(line), line).toBe(false);
});
