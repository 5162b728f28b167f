import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { projectFiles } from '../../project-files.ts';
import type { Lab } from '../lab/lab.ts';
import { engineFolder } from '../paths.ts';
import { answerOf, ended, feed, together } from '../shell.ts';
import { makeBases, type Base } from './bases.ts';

const root = resolve(import.meta.dirname, '../../..');
const archive = join(engineFolder, 'practice.tar');
const stamp = `${archive}.made-from`;

type Say = (line: string) => void;

/** Puts the project's files into the working directory of a node, as a fresh clone has them. */
export async function putProject(lab: Lab, node: string): Promise<void> {
  const tar = spawn('tar', ['-C', root, '--null', '--files-from=-', '-cf', '-'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await together(
    feed(tar.stdout, lab.invocation(node, 'tar -xf - --no-same-owner')),
    ended(tar, "tar of the project's files"),
    pipeline(Readable.from([projectFiles().join('\0')]), tar.stdin),
  );
}

/**
 * Gives a node's engine stand-ins for the images that the Dockerfile starts from; an engine that is not ours pulls them.
 * A stand-in cannot have the digest of what it stands for, so the node's copy of the Dockerfile loses the digests.
 */
export async function putBases(lab: Lab, node: string, say: Say): Promise<void> {
  if (lab.label === undefined) return;
  for (const base of await makeBases(say)) await importBase(lab, node, base);
  await answerOf(lab, node, withoutDigests, 20);
}

const withoutDigests = "sed -i -E 's/^(FROM [^ @]+)@[^ ]+/\\1/' deploy/Dockerfile";

/** Gives a node that has the project the image of the site: the kept one, or a new one where the project has changed. */
export async function putImage(lab: Lab, node: string, say: Say): Promise<void> {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === projectState())
    return feed(createReadStream(archive), lab.invocation(node, 'docker image load --quiet >/dev/null'));
  await putBases(lab, node, say);
  await buildImage(lab, node);
}

/** Puts the project and what a session needs of it on a node. */
export async function putSite(lab: Lab, node: string, what: 'files' | 'bases' | 'image'): Promise<void> {
  await putProject(lab, node);
  if (what === 'bases') await putBases(lab, node, console.log);
  if (what === 'image') await putImage(lab, node, console.log);
}

/** Gives a node's engine an image made of a folder, with the capabilities of its files. */
async function importBase(lab: Lab, node: string, { image, files, changes }: Base): Promise<void> {
  const kept = ['--xattrs', '--xattrs-include=security.capability', '--numeric-owner'];
  const tar = spawn('tar', [...kept, '-C', files, '-cf', '-', '.'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const options = changes.map((change) => `--change '${change}'`).join(' ');
  await together(
    feed(tar.stdout, lab.invocation(node, `docker image import ${options} - ${image} >/dev/null`)),
    ended(tar, `tar of ${files}`),
  );
}

/** The line that builds the image, as the note says it. */
export const buildLine = 'docker build -f deploy/Dockerfile -t practice .';

/** Builds the image on a node that has the project, and keeps it. */
export async function buildImage(lab: Lab, node: string): Promise<string> {
  const output = await answerOf(lab, node, buildLine, 900);
  await keepImage(lab, node);
  return output;
}

/** Keeps the image that a node has built, for nodes that only run it. */
async function keepImage(lab: Lab, node: string): Promise<void> {
  const { program, args, env } = lab.invocation(node, 'docker image save practice');
  const save = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  await together(
    pipeline(save.stdout, createWriteStream(`${archive}.part`)),
    ended(save, 'docker image save'),
  );
  await rename(`${archive}.part`, archive);
  await writeFile(stamp, projectState());
}

/** Changes with everything the image is built from: the files that .dockerignore lets in. */
function projectState(): string {
  const letIn = readFileSync(join(root, '.dockerignore'), 'utf8').match(/(?<=^!).+/gm)!;
  const hash = createHash('sha256');
  for (const file of projectFiles())
    if (letIn.some((path) => file === path || file.startsWith(`${path}/`)))
      hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}
