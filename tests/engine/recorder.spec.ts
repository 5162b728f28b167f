import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { unpackMachine } from '../../tools/record/engine/machine.ts';
import { unpackEngine } from '../../tools/record/engine/packages.ts';
import { startLab } from '../../tools/record/lab/namespaces.ts';
import { kernelHas } from '../../tools/record/lab/needs.ts';
import { tree } from '../../tools/record/paths.ts';
import { answerOf } from '../../tools/record/shell.ts';
import { whyNot } from '../support/engine.ts';

const root = join(import.meta.dirname, '../..');

// One after another: each lab has several engines.
test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  const reason = process.env['DOCKER_HOST'] ? undefined : await whyNot(unpackEngine);
  if (reason !== undefined) console.warn(`\nNO ENGINE, recordings are NOT verified here: ${reason}\n`);
  test.skip(reason !== undefined, `no engine: ${reason}`);
});

const recorderArgs = (args: readonly string[]) => ['tools/record/index.ts', ...args];

function record(...args: string[]): ChildProcess {
  return spawn('node', recorderArgs(args), { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
}

async function finished(recorder: ChildProcess): Promise<{ code: number; said: string }> {
  let said = '';
  for (const stream of [recorder.stdout!, recorder.stderr!])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const [code] = (await once(recorder, 'close')) as [number];
  return { code, said };
}

test('the session of the notes runs again as it was recorded', async () => {
  test.skip(!process.env['DOCKER_HOST'], 'without DOCKER_HOST the next test does the same and more');
  const { code, said } = await finished(record('--verify', 'first-lab'));
  expect(code, said).toBe(0);
});

test('the session of the notes runs again as it was recorded, and nothing outside is contacted', async () => {
  test.skip(Boolean(process.env['DOCKER_HOST']), 'the engine of DOCKER_HOST has a network of its own');
  // A network in which every way out leads through one cable that counts; the probe shows that it does.
  const recorder = spawn(
    'unshare',
    ['--net', 'sh', '-c', countedNetwork, ...recorderArgs(['--verify', 'first-lab'])],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const { code, said } = await finished(recorder);
  expect(code, said).toBe(0);
  expect(said).toContain('packets after the probe: 1\n');
  expect(said).toContain('packets in the end: 1\n');
});

const countedNetwork = `
echo 1 >/proc/sys/net/ipv6/conf/default/disable_ipv6 || true
ip link set lo up
ip link add out type veth peer name world
ip addr add 192.0.2.1/24 dev out
ip link set world up
ip link set out up
ip neigh add 192.0.2.2 lladdr 02:00:00:00:00:02 dev out
ip route add default via 192.0.2.2
sent() { ip -stats link show out | awk '/TX:/ { getline; print $2 }'; }
node -e "const probe = require('node:dgram').createSocket('udp4'); probe.send('x', 9, '198.51.100.1', () => probe.close())"
echo "packets after the probe: $(sent)"
node "$0" "$@" && echo "packets in the end: $(sent)"
`;

test('an engine that DOCKER_HOST names is used, and left as it was', async () => {
  test.skip(Boolean(process.env['DOCKER_HOST']), 'the other tests use that engine');
  const bin = mkdtempSync(join(tmpdir(), 'docker-'));
  symlinkSync(join(tree, 'usr/bin/docker'), join(bin, 'docker'));
  const lab = await startLab(['engine']);
  const prepare = 'docker volume create kept && docker network create kept';
  const list = 'docker image ls -q && docker container ls -aq && docker volume ls -q && docker network ls -q';
  const onEngine = (line: string) => answerOf(lab, 'engine', line, 60);
  try {
    await onEngine(prepare);
    const before = await onEngine(list);
    const since = Date.now() / 1000;
    const [, nodeProcess] = lab.invocation('engine', '').args;
    const recorder = spawn('node', recorderArgs(['--verify', 'run-and-pull']), {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        PATH: `${bin}:${process.env['PATH']}`,
        DOCKER_HOST: `unix:///proc/${nodeProcess}/root/run/docker.sock`,
      },
    });
    const { code, said } = await finished(recorder);
    expect(code, said).toBe(0);
    const made = `docker system events --since ${since} --until ${Date.now() / 1000} --filter type=container --filter event=create`;
    expect(await onEngine(made)).toContain('image=busybox');
    expect(await onEngine(list)).toBe(before);
  } finally {
    await lab.close();
    rmSync(bin, { recursive: true });
  }
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

for (const signal of ['SIGINT', 'SIGKILL'] as const)
  test(`an emulated machine that ${signal} interrupts leaves nothing behind`, async () => {
    test.skip(Boolean(process.env['DOCKER_HOST']), 'the lab is not used with DOCKER_HOST');
    test.skip(kernelHas(['ip_vs']), 'this kernel has IP_VS, so no machine is emulated');
    const reason = await whyNot(unpackMachine);
    test.skip(reason !== undefined, `no emulated machine: ${reason}`);
    const before = outside();
    const recorder = record('--verify', 'routing-mesh');
    const group = `lab-${recorder.pid}-`;
    const emulators = () => processesIn(group).filter((file) => commandOf(file).startsWith('qemu-system'));
    await expect.poll(() => emulators().length, { timeout: 60_000 }).toBe(1);
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

/** The name of the program whose control groups stand in a file below /proc. */
function commandOf(file: string): string {
  return readable(join(dirname(file), 'comm')).trim();
}

function groupsOf(group: string): string[] {
  return globSync(`/sys/fs/cgroup/**/${group}*`);
}

/** What a lab could leave on the machine outside its namespaces: mounts, network links, packet rules. */
function outside(): { mounts: string[]; links: string[]; rules: string[] } {
  return {
    mounts: readFileSync('/proc/self/mounts', 'utf8').split('\n'),
    links: execFileSync('ip', ['-brief', 'link'], { encoding: 'utf8' })
      .split('\n')
      .map((line) => line.split(' ')[0]!),
    rules: existsSync('/usr/sbin/iptables-save')
      ? rulesOf(execFileSync('/usr/sbin/iptables-save', { encoding: 'utf8' }))
      : [],
  };
}

/** The rules that iptables-save prints, without the time at which it did and what the kernel has counted since. */
function rulesOf(saved: string): string[] {
  return saved
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.replace(/ *\[\d+:\d+\] */, ''));
}

/** A process may end between its listing and its reading. */
function readable(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
