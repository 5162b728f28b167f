import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, copyFile, cp, mkdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { unpackPackages } from '../engine/apt.ts';
import { makeOnce } from '../make-once.ts';
import { engineFolder } from '../paths.ts';
import { run } from '../run.ts';

const root = resolve(import.meta.dirname, '../../..');
const folder = join(engineFolder, 'bases');
const stamp = join(folder, 'made-from');

/** A stand-in for an image of Docker Hub: its files lie in a folder, the rest is said to docker image import. */
export interface Base {
  image: string;
  files: string;
  changes: readonly string[];
}

/** The images that deploy/Dockerfile starts from, by the name it gives them. */
const bases = async (): Promise<Base[]> => {
  const [node, caddy, busybox] = [...(await dockerfile()).matchAll(/^FROM ([^\s@]+:[^\s@]+)/gm)].map(
    ([, name]) => name!,
  );
  const registry = (await run('npm', ['config', 'get', 'registry'])).trim();
  const offline = ['npm_config_cache=/opt/npm', 'npm_config_offline=true', `npm_config_registry=${registry}`];
  return [
    { image: node!, files: join(folder, 'node'), changes: offline.map((setting) => `ENV ${setting}`) },
    { image: caddy!, files: join(folder, 'caddy'), changes: ['CMD ["caddy"]'] },
    { image: busybox!, files: join(folder, 'busybox'), changes: ['CMD ["sh"]'] },
  ];
};

const dockerfile = () => readFile(join(root, 'deploy/Dockerfile'), 'utf8');

/** Makes the stand-ins once for each state of what they are made from; the engine must be unpacked already. */
export async function makeBases(say: (line: string) => void): Promise<Base[]> {
  const recipe = [import.meta.filename, join(root, 'package-lock.json'), join(root, 'deploy/Dockerfile')];
  await makeOnce(stamp, recipe, async () => {
    say(
      "STAND-INS: Docker Hub is not asked. node, caddy and busybox are made of Debian's packages and npm's node.",
    );
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await makeBusybox(join(folder, 'busybox'), ['libzstd1']);
    await makeBusybox(join(folder, 'caddy'), ['caddy', 'media-types', 'libcap2-bin']);
    await run('chroot', [
      join(folder, 'caddy'),
      '/usr/sbin/setcap',
      'cap_net_bind_service=+ep',
      '/usr/bin/caddy',
    ]);
    await makeNode(join(folder, 'node'));
  });
  return bases();
}

/** busybox under all of its names, glibc, and these packages. */
async function makeBusybox(files: string, packages: readonly string[]): Promise<void> {
  await unpackPackages(['base-files', 'busybox-static', 'libc6', ...packages], files);
  const busybox = join(files, 'usr/bin/busybox');
  for (const name of execFileSync(busybox, ['--list'], { encoding: 'utf8' }).trim().split('\n'))
    if (!existsSync(join(files, 'usr/bin', name))) await symlink('busybox', join(files, 'usr/bin', name));
  await writeFile(
    join(files, 'etc/passwd'),
    'root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534::/:/bin/false\n',
  );
  await writeFile(join(files, 'etc/group'), 'root:x:0:\nnogroup:x:65534:\n');
  await chmod(join(files, 'tmp'), 0o1777);
}

/** Debian's essential packages, the Node that runs this, this machine's npm, and the packages of package-lock.json for npm to find. */
async function makeNode(files: string): Promise<void> {
  await unpackPackages(['?essential', 'base-files', 'libstdc++6', 'libatomic1'], files);
  const local = join(files, 'usr/local');
  await mkdir(join(local, 'bin'), { recursive: true });
  await copyFile(process.execPath, join(local, 'bin/node'));
  const npm = resolve(await realpath((await run('which', ['npm'])).trim()), '../..');
  await mkdir(join(local, 'lib/node_modules'), { recursive: true });
  await cp(npm, join(local, 'lib/node_modules/npm'), { recursive: true, dereference: true });
  await symlink('../lib/node_modules/npm/bin/npm-cli.js', join(local, 'bin/npm'));
  const project = join(folder, 'project');
  await mkdir(project, { recursive: true });
  for (const file of ['package.json', 'package-lock.json', '.npmrc'])
    await copyFile(join(root, file), join(project, file));
  // npm refuses a prefix that is reached through a link.
  const cache = ['--cache', join(files, 'opt/npm'), '--prefix', await realpath(project)];
  await run('npm', ['ci', '--omit=dev', '--ignore-scripts', ...cache]);
  await rm(project, { recursive: true });
}
