/** How to start a process on a node of a lab. */
export interface Invocation {
  program: string;
  args: string[];
  env: NodeJS.ProcessEnv;
}

/** Machines to record on: a private lab in namespaces, or an engine that already exists. */
export interface Lab {
  /** What should be said under every output, if anything. */
  readonly label: string | undefined;
  /** The emulated machine that it is in, if it is. */
  readonly machine: string | undefined;
  /** Files that belong on a node before the session starts; paths are relative to the working directory. */
  put(node: string, path: string, text: string): Promise<void>;
  /** How to run a shell line on a node, in its working directory. */
  invocation(node: string, line: string): Invocation;
  /** How to run a program of this machine, with the machine's own files, in the network of a node. */
  inNetworkOf(node: string, program: string, args: readonly string[]): Invocation;
  /** Switches a node's power off: every process on it dies at once. */
  cut(node: string): Promise<void>;
  /** Switches a node on again, with the disk it had. */
  start(node: string): Promise<void>;
  /** Removes everything; returns when nothing is left. */
  close(): Promise<void>;
}
