import { globSync, readFileSync } from 'node:fs';
import type { Problem } from '../../src/problems/problem.ts';
import { checkCompose } from './compose.ts';
import { checkDockerfile } from './dockerfile.ts';
import { checkManifest } from './manifest.ts';

/** A file of the content, or a fence of a note with the line it begins in. */
interface Piece {
  file: string;
  text: string;
  line: number;
}

/** Checks every Dockerfile, Compose file and manifest: in content/files, in deploy, and in the fences of notes. */
export async function checkFiles(): Promise<{ problems: Problem[]; checked: Record<string, number> }> {
  const checked = { Dockerfiles: 0, 'Compose files': 0, manifests: 0 };
  const problems: Problem[] = [];
  for (const piece of [...wholeFiles(), ...fences()]) {
    const { file, text, line } = piece;
    if (isDockerfile(piece)) {
      checked.Dockerfiles++;
      problems.push(...checkDockerfile(file, text, line));
    } else if (/^services:/m.test(text)) {
      checked['Compose files']++;
      problems.push(...checkCompose(file, text, line));
    } else if (/^apiVersion:/m.test(text) && /^kind:/m.test(text)) {
      checked.manifests++;
      problems.push(...(await checkManifest(file, text, line)));
    }
  }
  return { problems, checked };
}

function wholeFiles(): Piece[] {
  return globSync(['content/files/**/*', 'deploy/**/*'])
    .filter((file) => /\.ya?ml$|Dockerfile/.test(file))
    .map((file) => ({ file, text: readFileSync(file, 'utf8'), line: 1 }));
}

/** Fences in YAML and Dockerfile of all notes; what a fence leaves out with an ellipsis is not judged. */
function fences(): Piece[] {
  return globSync('content/notes/**/*.mdx').flatMap((file) => {
    const note = readFileSync(file, 'utf8');
    return [...note.matchAll(/^```(dockerfile|ya?ml)\b.*\n([^]*?)^```/gim)]
      .filter(([, , text]) => !/^\s*(\.\.\.|#\s*\.\.\.|…)/m.test(text!))
      .map((match) => ({
        file: match[1]!.toLowerCase() === 'dockerfile' ? `${file} (Dockerfile)` : file,
        text: match[2]!,
        line: note.slice(0, match.index).split('\n').length + 1,
      }));
  });
}

function isDockerfile({ file }: Piece): boolean {
  return /Dockerfile[^/]*$/.test(file);
}
