import { execFileSync } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tree } from '../paths.ts';
import { storeImage } from './registry.ts';

/** Said under every output that was recorded with these images. */
export const standInLabel =
  "Docker Hub was out of reach: the image called busybox is a stand-in made of Debian's busybox-static, so its id, digest, size and date differ from the real one.";

/** A fixed date, so that the bytes of an image and with them its id are the same on every machine. */
const created = '2026-01-01T00:00:00Z';

/**
 * Fills the lab's registry, which the engine asks in place of Docker Hub: `busybox` with the tags latest and 1.37,
 * and an older 1.35 to update from.
 */
export async function writeStandIns(olderBinary: string): Promise<void> {
  const store = join(tree, 'var/lib/docker-registry');
  const current = { binary: join(tree, 'usr/bin/busybox'), tags: ['latest', '1.37'] };
  const older = { binary: olderBinary, tags: ['1.35'] };
  for (const { binary, tags } of [current, older])
    await storeImage(store, {
      repository: 'library/busybox',
      tags,
      layer: await busyboxLayer(binary),
      created,
      command: ['sh'],
      labels: { 'org.opencontainers.image.description': "Stand-in made of Debian's busybox-static" },
      history: "COPY Debian's busybox-static / # stand-in for the image on Docker Hub",
    });
}

/** One program under all of its names, and the few files that a shell expects. */
async function busyboxLayer(binary: string): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'busybox-'));
  try {
    for (const name of ['bin', 'dev', 'etc', 'home', 'proc', 'root', 'sys', 'tmp', 'usr', 'var'])
      await mkdir(join(folder, name), { mode: 0o755 });
    await chmod(folder, 0o755);
    await chmod(join(folder, 'tmp'), 0o1777);
    await chmod(join(folder, 'root'), 0o700);
    await copyFile(binary, join(folder, 'bin/busybox'));
    await chmod(join(folder, 'bin/busybox'), 0o755);
    const names = execFileSync(binary, ['--list'], { encoding: 'utf8' }).trim().split('\n');
    for (const name of names) if (name !== 'busybox') await symlink('busybox', join(folder, 'bin', name));
    await writeFile(
      join(folder, 'etc/passwd'),
      'root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534::/:/bin/false\n',
    );
    await writeFile(join(folder, 'etc/group'), 'root:x:0:\nnogroup:x:65534:\n');
    const fixed = [
      '--sort=name',
      `--mtime=${created}`,
      '--owner=0',
      '--group=0',
      '--numeric-owner',
      '--format=ustar',
    ];
    return execFileSync('tar', [...fixed, '-C', folder, '-cf', '-', '.'], { maxBuffer: 2 ** 26 });
  } finally {
    await rm(folder, { recursive: true });
  }
}
