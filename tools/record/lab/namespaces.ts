import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { standInLabel } from '../engine/standIns.ts';
import { labScripts, mountPoint, tree } from '../paths.ts';
import { run } from '../run.ts';
import type { Invocation, Lab } from './lab.ts';

const script = (name: string) => join(labScripts, name);

/** What a login on a node finds in its environment: nothing of the machine outside. */
const environment = {
  PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  HOME: '/root',
  TERM: 'xterm',
  LANG: 'C.UTF-8',
  // How many milliseconds a build waits before it draws its progress again: a recording keeps every drawing.
  TTY_DISPLAY_RATE: '5000',
};

/** Starts a lab of the named nodes, each a machine of its own as far as Docker can tell, and waits for their engines. */
export async function startLab(nodes: readonly string[]): Promise<Lab> {
  const group = `lab-${process.pid}-${Date.now().toString(36)}`;
  // A session of its own, so that Ctrl-C at the terminal reaches the recorder only and the guard can clean up.
  const guard = spawn('sh', [script('guard.sh'), group, tree, mountPoint], {
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
  });
  const lab = new NamespaceLab(group, guard);
  try {
    await lab.open();
    await Promise.all(nodes.map((node, index) => lab.boot(node, `192.168.65.${11 + index}`)));
    return lab;
  } catch (error) {
    await lab.close();
    throw error;
  }
}

class NamespaceLab implements Lab {
  readonly label = standInLabel;
  readonly #group: string;
  readonly #guard: ChildProcess;
  #process = '';
  readonly #nodes = new Map<string, { address: string; process: string; exited: Promise<unknown> }>();

  constructor(group: string, guard: ChildProcess) {
    [this.#group, this.#guard] = [group, guard];
  }

  /** Waits for the lab's first process. */
  async open(): Promise<void> {
    this.#process = await reportedProcess(this.#guard, 'lab');
  }

  async boot(node: string, address: string): Promise<void> {
    const here = ['--target', this.#process, '--mount', '--net', '--uts', '--ipc', '--pid'];
    const args = [this.#group, tree, mountPoint, this.#process, node, address];
    const child = spawn('nsenter', [...here, 'sh', script('node.sh'), ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    // A node that is switched off complains as it dies; only one that never comes up has something to say.
    let complaint = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
    const exited = once(child, 'exit');
    this.#nodes.set(node, {
      address,
      process: await reportedProcess(child, 'node', () => complaint),
      exited,
    });
    await this.#waitForEngine(node);
  }

  async #waitForEngine(node: string): Promise<void> {
    for (let attempt = 0; attempt < 600; attempt++) {
      if ((await this.#succeeds(node, 'docker version')) === true) return;
      await sleep(100);
    }
    const { program, args, env } = this.invocation(node, 'tail -n 20 /var/log/dockerd.log');
    const log = await run(program, args, env);
    throw new Error(`the Docker engine of node ${node} did not start within 60 s:\n${log}`);
  }

  async #succeeds(node: string, line: string): Promise<boolean> {
    const { program, args, env } = this.invocation(node, line);
    const [code] = (await once(spawn(program, args, { env, stdio: 'ignore' }), 'exit')) as [number];
    return code === 0;
  }

  invocation(node: string, line: string): Invocation {
    const target = this.#nodes.get(node)!.process;
    return {
      program: 'nsenter',
      args: ['--target', target, '--all', 'sh', '-c', `cd\n${line}`],
      env: environment,
    };
  }

  inNetworkOf(node: string, program: string, args: readonly string[]): Invocation {
    const { process: target } = this.#nodes.get(node)!;
    return { program: 'nsenter', args: ['--target', target, '--net', program, ...args], env: process.env };
  }

  async put(node: string, path: string, text: string): Promise<void> {
    const { program, args, env } = this.invocation(node, `mkdir -p "$(dirname ${path})" && cat > ${path}`);
    const child = spawn(program, args, { env, stdio: ['pipe', 'inherit', 'inherit'] });
    child.stdin!.end(text);
    const [code] = (await once(child, 'exit')) as [number];
    if (code !== 0) throw new Error(`could not write ${path} on ${node}`);
  }

  async cut(node: string): Promise<void> {
    const { process: first, exited } = this.#nodes.get(node)!;
    process.kill(Number(first), 'SIGKILL');
    await exited;
  }

  async start(node: string): Promise<void> {
    await this.boot(node, this.#nodes.get(node)!.address);
  }

  async close(): Promise<void> {
    if (this.#guard.exitCode !== null) return;
    const ended = once(this.#guard, 'exit');
    this.#guard.stdin!.end();
    const [code] = (await ended) as [number];
    if (code !== 0)
      throw new Error('the lab could not be removed completely: see /proc/mounts and the control groups');
  }
}

/** Waits for the line `word number` with which a script reports its process. */
async function reportedProcess(child: ChildProcess, word: string, complaint = () => ''): Promise<string> {
  for await (const line of createInterface({ input: child.stdout! }))
    if (line.startsWith(`${word} `)) return line.slice(word.length + 1);
  throw new Error(`the ${word} ended before it was up: ${complaint()}`);
}
