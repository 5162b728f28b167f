import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { quoted } from '../shell.ts';
import type { Invocation, Lab } from './lab.ts';

/** A new empty folder, in which a session on this machine works. */
export function scratchFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'session-'));
}

/** This machine itself, for sessions whose engine or cluster is somewhere else and already there. */
export class LocalLab implements Lab {
  readonly label = undefined;
  readonly machine = undefined;
  protected readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  async put(_node: string, path: string, text: string): Promise<void> {
    const file = join(this.folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }

  invocation(_node: string, line: string): Invocation {
    const args = ['-c', `cd ${quoted(this.folder)}\n${line}`];
    // Outputs are recorded in the tools' own language, whatever the reader's is.
    return { program: 'sh', args, env: { ...process.env, LC_ALL: 'C.UTF-8' } };
  }

  inNetworkOf(_node: string, program: string, args: readonly string[]): Invocation {
    return { program, args: [...args], env: process.env };
  }

  cut(): Promise<void> {
    throw new Error("only a node of the recorder's own lab is switched off");
  }

  start(): Promise<void> {
    return this.cut();
  }

  async close(): Promise<void> {
    await rm(this.folder, { recursive: true });
  }
}
