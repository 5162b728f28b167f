import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { engineFolder, mountPoint, tree } from '../paths.ts';
import { run } from '../run.ts';
import { NoEngine, whyNoEngine } from './need.ts';
import { writeStandIns } from './standIns.ts';

/** The stable suite the engine is taken from, and the older one that supplies a second busybox for updates. */
const [suite, olderSuite] = ['trixie', 'bookworm'];

const packages = [
  ...[
    'docker.io',
    'docker-cli',
    'docker-buildx',
    'docker-compose',
    'docker-registry',
    'containerd',
    'runc',
    'tini',
  ],
  ...[
    'kubectl',
    'busybox-static',
    'iptables',
    'iproute2',
    'iputils-ping',
    'curl',
    'ca-certificates',
    'hyperfine',
  ],
  ...[
    'bash',
    'dash',
    'coreutils',
    'util-linux',
    'bsdutils',
    'mount',
    'procps',
    'psmisc',
    'hostname',
    'ncurses-base',
  ],
  ...['grep', 'sed', 'gawk', 'findutils', 'tar', 'gzip', 'jq'],
];

const stamp = join(engineFolder, 'unpacked');
const archives = join(engineFolder, 'apt/archives');

/**
 * Makes sure that a Docker engine lies unpacked below `.engine/`, downloading Debian's packages on the first run.
 * @throws {NoEngine} where that is impossible.
 */
export async function unpackEngine(say: (line: string) => void): Promise<void> {
  const reason = await whyNoEngine();
  if (reason !== undefined) throw new NoEngine(reason);
  const recipe = await recipeHash();
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === recipe) return;

  const mirror = await debianMirror();
  say(`The engine is taken from Debian ${suite}, from the mirror this machine's apt uses (${mirror}).`);
  say('About 160 MB are downloaded and 650 MB unpacked below .engine/; nothing is installed on the machine.');
  await rm(engineFolder, { recursive: true, force: true });
  await mkdir(join(engineFolder, 'apt/lists/partial'), { recursive: true });
  await mkdir(join(archives, 'partial'), { recursive: true });
  await mkdir(mountPoint);
  await download(mirror);
  await unpack();
  await writeStandIns(await olderBusybox());
  await rm(archives, { recursive: true });
  await writeFile(stamp, recipe);
}

/** How a node starts, and where its engine and the lab's registry find each other. */
const configuration = {
  'usr/sbin/start-machine': '#!/bin/sh\ndockerd >/var/log/dockerd.log 2>&1 &\nexec sleep infinity\n',
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

/** Changes when anything that decides what is unpacked changes. */
async function recipeHash(): Promise<string> {
  const files = ['packages.ts', 'standIns.ts', 'registry.ts'];
  const texts = await Promise.all(files.map((file) => readFile(join(import.meta.dirname, file))));
  return createHash('sha256').update(Buffer.concat(texts)).digest('hex');
}

async function debianMirror(): Promise<string> {
  const lines = await run('apt-get', [
    'indextargets',
    '--format',
    '$(ORIGIN)|$(REPO_URI)',
    'Created-By: Packages',
  ]);
  const debian = lines.split('\n').find((line) => line.startsWith('Debian|') && !line.includes('security'));
  const listed =
    debian ?? (await run('apt-get', ['indextargets', '--format', '|$(REPO_URI)', 'Created-By: Packages']));
  const uri = /\|(\S+\/debian\/?)$/m.exec(listed)?.[1];
  if (uri === undefined) throw new NoEngine("this machine's apt knows no mirror of Debian");
  return uri;
}

async function download(mirror: string): Promise<void> {
  const apt = join(engineFolder, 'apt');
  const signed = '[signed-by=/usr/share/keyrings/debian-archive-keyring.gpg]';
  const sources = [suite, olderSuite].map((name) => `deb ${signed} ${mirror} ${name} main\n`);
  await writeFile(join(apt, 'sources.list'), sources.join(''));
  await writeFile(join(apt, 'status'), '');
  await mkdir(join(apt, 'none'));
  await writeFile(
    join(apt, 'apt.conf'),
    [
      `Dir::Etc::sourcelist "${apt}/sources.list";`,
      `Dir::Etc::sourceparts "${apt}/none";`,
      `Dir::Etc::preferencesparts "${apt}/none";`,
      `Dir::State::lists "${apt}/lists";`,
      `Dir::State::status "${apt}/status";`,
      `Dir::Cache "${apt}";`,
      `APT::Default-Release "${suite}";`,
      'APT::Install-Recommends "false";',
      'APT::Sandbox::User "root";',
      'Acquire::Languages "none";',
    ].join('\n'),
  );
  const env = { APT_CONFIG: join(apt, 'apt.conf') };
  await run('apt-get', ['--quiet', 'update'], env);
  await run('apt-get', ['--quiet', '--yes', '--download-only', 'install', ...packages], env);
  await run('sh', ['-c', `cd '${apt}' && apt-get --quiet download busybox-static/${olderSuite}`], env);
}

async function unpack(): Promise<void> {
  const files = (await readdir(archives)).filter((file) => file.endsWith('.deb'));
  // base-files first: it carries the links (/bin -> usr/bin) on which the others rely.
  files.sort((a, b) => Number(b.startsWith('base-files')) - Number(a.startsWith('base-files')));
  for (const file of files) await run('dpkg-deb', ['--extract', join(archives, file), tree]);
  // What the packages' own installation scripts would have set up.
  await rm(join(tree, 'var/run'), { recursive: true });
  await symlink('/run', join(tree, 'var/run'));
  await symlink('iptables-nft', join(tree, 'usr/sbin/iptables'));
  await symlink('ip6tables-nft', join(tree, 'usr/sbin/ip6tables'));
  await symlink('gawk', join(tree, 'usr/bin/awk'));
  await writeFile(join(tree, 'etc/passwd'), 'root:x:0:0:root:/root:/bin/bash\n');
  await writeFile(join(tree, 'etc/group'), 'root:x:0:\ntty:x:5:\n');
  await writeFile(join(tree, 'etc/resolv.conf'), 'nameserver 127.0.0.1\n');
  for (const [path, text] of Object.entries(configuration)) await writeFile(join(tree, path), text);
  await chmod(join(tree, 'usr/sbin/start-machine'), 0o755);
}

async function olderBusybox(): Promise<string> {
  const apt = join(engineFolder, 'apt');
  const file = (await readdir(apt)).find((name) => name.endsWith('.deb'))!;
  const folder = join(apt, 'older');
  await run('dpkg-deb', ['--extract', join(apt, file), folder]);
  const binary = ['usr/bin/busybox', 'bin/busybox'].map((path) => join(folder, path)).find(existsSync);
  return binary!;
}
