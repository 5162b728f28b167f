import { labScripts, mountPoint, tree } from '../paths.ts';
import type { Invocation } from './lab.ts';

/** What a lab is built on: this machine and its kernel, or one that QEMU emulates. */
export interface Ground {
  /** What a recording says of the machine; nothing of this one. */
  readonly machine: string | undefined;
  /** Where the lab's scripts lie on it. */
  readonly scripts: string;
  /** Where the unpacked packages lie on it. */
  readonly tree: string;
  /** An empty folder on it, for the lab's memory disk. */
  readonly mountPoint: string;
  /** How to run a program on it; without an environment, in the one that is usual there. */
  invocation(program: string, args: readonly string[], env?: NodeJS.ProcessEnv): Invocation;
  /** Takes it away, with everything that runs on it. */
  close(): Promise<void>;
}

/** The machine that the recorder runs on. */
export const thisMachine: Ground = {
  machine: undefined,
  scripts: labScripts,
  tree,
  mountPoint,
  invocation: (program, args, env = process.env) => ({ program, args: [...args], env }),
  close: () => Promise.resolve(),
};
