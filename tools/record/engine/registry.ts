import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** An image of one layer, as it is put into the registry. */
interface Image {
  repository: string;
  tags: readonly string[];
  /** The layer's files, as a tar archive. */
  layer: Buffer;
  created: string;
  command: readonly string[];
  labels: Record<string, string>;
  history: string;
}

const digest = (bytes: Buffer) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

/** Writes an image into the file store of a Distribution registry (docker-registry), which need not run meanwhile. */
export async function storeImage(store: string, image: Image): Promise<void> {
  const layer = gzipSync(image.layer);
  const config = configOf(image);
  const manifest = manifestOf(layer, config);
  const root = join(store, 'docker/registry/v2');
  const repository = join(root, 'repositories', image.repository);
  for (const blob of [layer, config, manifest])
    await put(join(root, 'blobs', ...shard(digest(blob)), 'data'), blob);
  for (const blob of [layer, config]) await link(join(repository, '_layers'), digest(blob));
  await link(join(repository, '_manifests/revisions'), digest(manifest));
  for (const tag of image.tags) {
    const folder = join(repository, '_manifests/tags', tag);
    await put(join(folder, 'current/link'), digest(manifest));
    await link(join(folder, 'index'), digest(manifest));
  }
}

/** What an image is made of and how it runs. */
const configOf = (image: Image): Buffer =>
  json({
    architecture: 'amd64',
    os: 'linux',
    created: image.created,
    config: {
      Cmd: image.command,
      Env: ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'],
      Labels: image.labels,
    },
    history: [{ created: image.created, created_by: image.history }],
    rootfs: { type: 'layers', diff_ids: [digest(image.layer)] },
  });

/** The list of an image's parts. */
const manifestOf = (layer: Buffer, config: Buffer): Buffer =>
  json({
    schemaVersion: 2,
    mediaType: 'application/vnd.docker.distribution.manifest.v2+json',
    config: {
      mediaType: 'application/vnd.docker.container.image.v1+json',
      size: config.length,
      digest: digest(config),
    },
    layers: [
      {
        mediaType: 'application/vnd.docker.image.rootfs.diff.tar.gzip',
        size: layer.length,
        digest: digest(layer),
      },
    ],
  });

const json = (value: unknown) => Buffer.from(JSON.stringify(value));

function shard(blobDigest: string): string[] {
  const hex = blobDigest.slice('sha256:'.length);
  return ['sha256', hex.slice(0, 2), hex];
}

async function link(folder: string, blobDigest: string): Promise<void> {
  await put(join(folder, ...blobDigest.split(':'), 'link'), blobDigest);
}

async function put(file: string, content: Buffer | string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}
