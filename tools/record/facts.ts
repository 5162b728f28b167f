import type { Engine } from '../../src/recordings/recording.ts';
import type { EngineKind } from '../../src/recordings/script-schema.ts';
import type { Lab } from './lab/lab.ts';
import { answerOf } from './shell.ts';

interface DockerVersion {
  Client: { Version: string };
  Server: {
    Version: string;
    ApiVersion: string;
    KernelVersion: string;
    Components: { Name: string; Version: string }[];
  };
}

interface DockerInfo {
  Driver: string;
  CgroupVersion: string;
}

interface KubectlVersion {
  clientVersion: { gitVersion: string };
  serverVersion?: { gitVersion: string };
}

interface Nodes {
  items: { status: { nodeInfo: { containerRuntimeVersion: string; kernelVersion: string } } }[];
}

/** What the tools of a node say about themselves, by the kind of engine that a session is about. */
export async function engineFacts(lab: Lab, node: string, kind: EngineKind): Promise<Engine> {
  const ask = async <T>(line: string): Promise<T> => JSON.parse(await answerOf(lab, node, line, 60)) as T;
  if (kind === 'docker')
    return dockerFacts(await ask('docker version --format json'), await ask('docker info --format json'));
  if (kind === 'kubernetes')
    // On its other stream kubectl warns of a server that is older or newer than itself.
    return clusterFacts(
      await ask('kubectl version -o json 2>/dev/null'),
      await ask('kubectl get nodes -o json 2>/dev/null'),
    );
  const { clientVersion } = await ask<KubectlVersion>('kubectl version --client -o json');
  return { name: 'kubectl', version: upstream(clientVersion.gitVersion) };
}

function dockerFacts({ Client, Server }: DockerVersion, { Driver, CgroupVersion }: DockerInfo): Engine {
  const runc = Server.Components.find(({ Name }) => Name === 'runc')?.Version;
  return {
    name: 'Docker Engine',
    version: upstream(Server.Version),
    client: upstream(Client.Version),
    api: Server.ApiVersion,
    ...(runc === undefined ? {} : { runc: upstream(runc) }),
    storageDriver: Driver,
    cgroup: `v${CgroupVersion}`,
    kernel: Server.KernelVersion,
  };
}

function clusterFacts({ clientVersion, serverVersion }: KubectlVersion, { items }: Nodes): Engine {
  const info = items[0]?.status.nodeInfo;
  if (info === undefined) throw new Error('the cluster of KUBECONFIG has no node: nothing would run on it');
  return {
    name: 'Kubernetes',
    version: upstream(serverVersion!.gitVersion),
    client: upstream(clientVersion.gitVersion),
    runtime: info.containerRuntimeVersion.replace('containerd://', ''),
    kernel: info.kernelVersion,
  };
}

/** Debian adds marks of its own to a version, and kubectl a v: 26.1.5+dfsg1 is Docker's 26.1.5. */
function upstream(version: string): string {
  return version.replace(/^v/, '').replace(/[+~].*$/, '');
}
