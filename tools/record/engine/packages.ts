import { existsSync } from 'node:fs';
import { chmod, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeOnce } from '../make-once.ts';
import { engineFolder, mountPoint, tree } from '../paths.ts';
import { debianMirror, prepareApt, suite, unpackOlder, unpackPackages } from './apt.ts';
import { noDocker, whyNoEngine } from './need.ts';
import { writeStandIns } from './stand-ins.ts';

const engine =
  'docker.io docker-cli docker-buildx docker-compose docker-registry containerd runc tini kubectl busybox-static';
const network = 'iptables iproute2 iputils-ping curl ca-certificates';
const shell =
  'bash dash coreutils util-linux bsdutils mount procps psmisc hostname ncurses-base grep sed gawk findutils tar gzip jq hyperfine';

const stamp = join(engineFolder, 'unpacked');

/** The files that decide what is unpacked. */
const recipe = ['apt.ts', 'packages.ts', 'stand-ins.ts', 'registry.ts'].map((file) =>
  join(import.meta.dirname, file),
);

/**
 * Makes sure that a Docker engine lies unpacked below `.engine/`, downloading Debian's packages on the first run.
 * @throws {NoEngine} where that is impossible.
 */
export async function unpackEngine(say: (line: string) => void): Promise<void> {
  const reason = await whyNoEngine();
  if (reason !== undefined) throw noDocker(reason);
  await makeOnce(stamp, recipe, () => unpack(say));
}

async function unpack(say: (line: string) => void): Promise<void> {
  const mirror = await debianMirror();
  say(`The engine is taken from Debian ${suite}, from the mirror this machine's apt uses (${mirror}).`);
  say('About 160 MB are downloaded and 650 MB unpacked below .engine/; nothing is installed on the machine.');
  await rm(engineFolder, { recursive: true, force: true });
  await mkdir(mountPoint, { recursive: true });
  await prepareApt(mirror);
  await unpackPackages(
    [engine, network, shell].flatMap((names) => names.split(' ')),
    tree,
  );
  await setUp();
  const older = join(engineFolder, 'older');
  await unpackOlder('busybox-static', older);
  const binaries = ['usr/bin/busybox', 'bin/busybox'].map((path) => join(older, path));
  await writeStandIns(binaries.find(existsSync)!);
}

/** How a node starts, who is on it, and where its engine and the lab's registry find each other. */
const configuration = {
  'etc/passwd': 'root:x:0:0:root:/root:/bin/bash\n',
  'etc/group': 'root:x:0:\ntty:x:5:\n',
  'etc/resolv.conf': 'nameserver 127.0.0.1\n',
  // An engine gives its containerd 15 seconds to start, which a busy or an emulated machine may exceed.
  'usr/sbin/start-machine':
    '#!/bin/sh\n(until dockerd >/var/log/dockerd.log 2>&1; do sleep 1; done) &\nexec sleep infinity\n',
  'etc/docker/daemon.json': JSON.stringify({
    'registry-mirrors': ['http://registry:5000'],
    'insecure-registries': ['registry:5000'],
  }),
  'etc/docker/registry/lab.yml': [
    'version: 0.1',
    'storage: { filesystem: { rootdirectory: /var/lib/docker-registry } }',
    "http: { addr: '192.168.65.1:5000' }",
    '',
  ].join('\n'),
};

/** Does what the packages' own installation scripts would have done. */
async function setUp(): Promise<void> {
  await rm(join(tree, 'var/run'), { recursive: true });
  await symlink('/run', join(tree, 'var/run'));
  await symlink('iptables-nft', join(tree, 'usr/sbin/iptables'));
  await symlink('ip6tables-nft', join(tree, 'usr/sbin/ip6tables'));
  await symlink('gawk', join(tree, 'usr/bin/awk'));
  for (const [path, text] of Object.entries(configuration)) await writeFile(join(tree, path), text);
  await chmod(join(tree, 'usr/sbin/start-machine'), 0o755);
}
