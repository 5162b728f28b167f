import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { whyNoEngine } from '../../tools/record/engine/need.ts';

const root = join(import.meta.dirname, '../..');

// One after another: each lab has several engines.
test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  const reason = process.env['DOCKER_HOST'] ? undefined : await whyNoEngine();
  if (reason !== undefined) console.warn(`\nNO ENGINE, recordings are NOT verified here: ${reason}\n`);
  test.skip(reason !== undefined, `no engine: ${reason}`);
});

function record(...args: string[]): ChildProcess {
  return spawn('node', ['tools/record/index.ts', ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
}

async function finished(recorder: ChildProcess): Promise<{ code: number; said: string }> {
  let said = '';
  for (const stream of [recorder.stdout!, recorder.stderr!])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const [code] = (await once(recorder, 'close')) as [number];
  return { code, said };
}

test('the session of the notes runs again as it was recorded', async () => {
  const { code, said } = await finished(record('--verify', 'first-lab'));
  expect(code, said).toBe(0);
});

test('a swarm that loses a worker repairs itself as it was recorded', async () => {
  test.skip(Boolean(process.env['DOCKER_HOST']), 'DOCKER_HOST names one machine, a swarm needs three');
  const { code, said } = await finished(record('--verify', 'swarm-worker-lost'));
  expect(code, said).toBe(0);
});

for (const signal of ['SIGINT', 'SIGKILL'] as const)
  test(`a recording that ${signal} interrupts leaves nothing behind`, async () => {
    test.skip(Boolean(process.env['DOCKER_HOST']), 'the lab is not used with DOCKER_HOST');
    const before = outside();
    const recorder = record('--verify', 'swarm-worker-lost');
    const group = `lab-${recorder.pid}-`;
    await said(recorder, 'exit 0');
    expect(processesIn(group).length).toBeGreaterThan(10);
    recorder.kill(signal);
    await once(recorder, 'close');
    await expect.poll(() => processesIn(group), { timeout: 20_000 }).toEqual([]);
    await expect.poll(() => groupsOf(group), { timeout: 20_000 }).toEqual([]);
    expect(outside()).toEqual(before);
  });

async function said(recorder: ChildProcess, words: string): Promise<void> {
  for await (const text of recorder.stdout!.setEncoding('utf8')) if (String(text).includes(words)) return;
  throw new Error(`the recorder ended without "${words}"`);
}

/** Everything that runs in a lab's control groups, in whatever namespace. */
function processesIn(group: string): string[] {
  return globSync('/proc/[0-9]*/cgroup').filter(
    (file) => existsSync(file) && readable(file).includes(`/${group}`),
  );
}

function groupsOf(group: string): string[] {
  return globSync(`/sys/fs/cgroup/**/${group}*`);
}

/** What a lab could leave on the machine outside its namespaces: mounts, network links, packet rules. */
function outside(): { mounts: string[]; links: string[]; rules: string } {
  return {
    mounts: readFileSync('/proc/self/mounts', 'utf8').split('\n'),
    links: execFileSync('ip', ['-brief', 'link'], { encoding: 'utf8' })
      .split('\n')
      .map((line) => line.split(' ')[0]!),
    rules: existsSync('/usr/sbin/iptables-save')
      ? execFileSync('/usr/sbin/iptables-save', { encoding: 'utf8' })
      : '',
  };
}

/** A process may end between its listing and its reading. */
function readable(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
