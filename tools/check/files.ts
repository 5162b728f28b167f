import { globSync, readFileSync } from 'node:fs';
import { readNotes, type NoteSource } from '../../src/content/note-source.ts';
import { nearest } from '../../src/problems/nearest.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { checkCompose } from './compose.ts';
import { checkDockerfile } from './dockerfile.ts';
import { checkManifest } from './manifest.ts';

/** A file of the content, or a fence of a note with the line its text begins in. */
export interface Piece {
  file: string;
  text: string;
  line: number;
  /** The language that a fence names. */
  lang?: string;
  /** A fence may show a part of a manifest. */
  fence?: true;
}

/** What a piece is: `part` is the `spec` of a manifest alone, which says no kind to be checked by. */
type Sort = 'Dockerfiles' | 'Compose files' | 'manifests' | 'part' | 'neither';

/** Checks every Dockerfile, Compose file and manifest: in content/files, in deploy, and in the fences of notes. */
export async function checkFiles(): Promise<{ problems: Problem[]; checked: Record<string, number> }> {
  const checked = { Dockerfiles: 0, 'Compose files': 0, manifests: 0 };
  const files = globSync('content/notes/**/*.mdx').map((file) => ({
    file,
    text: readFileSync(file, 'utf8'),
  }));
  const { notes, unread: problems } = readNotes(files);
  for (const piece of [...wholeFiles(), ...notes.flatMap(fencesOf)]) {
    const sort = sortOf(piece);
    if (sort in checked) checked[sort as keyof typeof checked]++;
    problems.push(...(await checkPiece(piece, sort)));
  }
  return { problems, checked };
}

/** What a file or fence is, by its name and the keys at its margin. */
export function sortOf({ file, text, lang, fence }: Piece): Sort {
  if (/^dockerfile$/i.test(lang ?? '') || /Dockerfile[^/]*$/.test(file)) return 'Dockerfiles';
  const keys = keysOf(text);
  if (keys.includes('services')) return 'Compose files';
  if (keys.includes('apiVersion') && keys.includes('kind')) return 'manifests';
  return fence && keys.length === 1 && keys[0] === 'spec' ? 'part' : 'neither';
}

/** Everything wrong with a file or fence, by the rules of what it is. */
export async function checkPiece(piece: Piece, sort: Sort = sortOf(piece)): Promise<Problem[]> {
  const { file, text, line } = piece;
  if (sort === 'Dockerfiles') return checkDockerfile(file, text, line);
  if (sort === 'Compose files') return checkCompose(file, text, line);
  if (sort === 'manifests') return checkManifest(file, text, line);
  return sort === 'neither' ? [neither(piece)] : [];
}

/** The problem of a file in YAML that no rule knows, at the key that was mistyped, where one was. */
function neither({ file, text, line }: Piece): Problem {
  const keys = keysOf(text);
  const message = 'neither a Compose file nor a manifest: it has no services, and no apiVersion with a kind';
  for (const wanted of ['services', 'apiVersion', 'kind'].filter((each) => !keys.includes(each))) {
    const written = nearest(wanted, keys);
    if (written === undefined) continue;
    const at = text.split('\n').findIndex((each) => each.startsWith(`${written}:`));
    return { file, line: line + at, message: `${message}; "${written}": did you mean "${wanted}"?` };
  }
  return { file, line, message };
}

/** The keys at the margin. */
function keysOf(text: string): string[] {
  return [...text.matchAll(/^([\w-]+):/gm)].map(([, key]) => key!);
}

function wholeFiles(): Piece[] {
  return globSync(['content/files/**/*', 'deploy/**/*'])
    .filter((file) => /\.ya?ml$|Dockerfile/.test(file))
    .map((file) => ({ file, text: readFileSync(file, 'utf8'), line: 1 }));
}

/** Fences in YAML and Dockerfile of a note; what a fence leaves out with an ellipsis is not judged. */
export function fencesOf({ file, fences }: NoteSource): Piece[] {
  return fences
    .filter(
      ({ lang, text }) => /^(dockerfile|ya?ml)$/i.test(lang) && !/^\s*(\.\.\.|#\s*\.\.\.|…)/m.test(text),
    )
    .map(({ lang, text, line }) => ({
      file,
      text,
      line: line + 1,
      lang,
      fence: true,
    }));
}
