import type { Engine } from '../../src/recordings/recording.ts';
import type { Lab } from './lab/lab.ts';
import { runLine } from './shell.ts';

interface VersionAnswer {
  Client: { Version: string };
  Server: {
    Version: string;
    ApiVersion: string;
    KernelVersion: string;
    Components: { Name: string; Version: string }[];
  };
}

interface InfoAnswer {
  Driver: string;
  CgroupVersion: string;
}

/** What the engine of a node says about itself. */
export async function engineFacts(lab: Lab, node: string): Promise<Engine> {
  const version = await ask<VersionAnswer>(lab, node, 'docker version --format json');
  const info = await ask<InfoAnswer>(lab, node, 'docker info --format json');
  const runc = version.Server.Components.find((component) => component.Name === 'runc')?.Version;
  return {
    name: 'Docker Engine',
    version: upstream(version.Server.Version),
    client: upstream(version.Client.Version),
    api: version.Server.ApiVersion,
    ...(runc === undefined ? {} : { runc: upstream(runc) }),
    storageDriver: info.Driver,
    cgroup: `v${info.CgroupVersion}`,
    kernel: version.Server.KernelVersion,
  };
}

/** Debian adds marks of its own to a version: 26.1.5+dfsg1 is Docker's 26.1.5. */
function upstream(version: string): string {
  return version.replace(/[+~].*$/, '');
}

async function ask<T>(lab: Lab, node: string, line: string): Promise<T> {
  const { output, exit } = await runLine(lab, node, line, 20);
  if (exit !== 0) throw new Error(`${line} ended with ${exit}: ${output}`);
  return JSON.parse(output) as T;
}
