import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MeasuredRow, Measurement } from '../../../src/recordings/measurement.ts';
import { today } from '../../../src/recordings/recording.ts';
import type { Unsealed } from '../../../src/recordings/seal.ts';
import { unpackPackages } from '../engine/apt.ts';
import { engineFolder } from '../paths.ts';
import { runIn } from '../run.ts';
import type { Lab } from '../lab/lab.ts';
import { answerOf, ended, feed, together } from '../shell.ts';
import { round } from './hyperfine.ts';
import { machine } from './machine.ts';

/** The packages that Debian marks as essential, which is what a minimal Debian consists of. */
const minimal = ['?essential', 'base-files'];

const debians = [
  { id: 'debian', name: 'Debian, the minimum', packages: [] },
  { id: 'debian-nginx', name: 'Debian and nginx', packages: ['nginx'] },
  { id: 'debian-python', name: 'Debian and Python', packages: ['python3'] },
  { id: 'debian-gcc', name: 'Debian and a C compiler', packages: ['gcc', 'libc6-dev'] },
] as const;

const sources = {
  'hello.c': '#include <stdio.h>\nint main(void) { puts("hello world"); }\n',
  'hello.go': 'package main\n\nfunc main() { println("hello world") }\n',
  'web.go':
    'package main\n\nimport "net/http"\n\nfunc main() {\n\thttp.ListenAndServe(":80", http.FileServer(http.Dir("/www")))\n}\n',
};

const programs = [
  { id: 'c-hello', name: 'Hello in C, static', line: 'gcc -static -Os -s -o out/hello hello.c' },
  { id: 'go-hello', name: 'Hello in Go', line: 'go build -ldflags "-s -w" -o out/hello hello.go' },
  { id: 'go-web', name: 'Web server in Go', line: 'go build -ldflags "-s -w" -o out/web web.go' },
] as const;

/** How large images are, from one static program to a Debian with a compiler. */
export async function measureImageSizes(
  lab: Lab,
  say: (line: string) => void,
): Promise<Unsealed<Measurement>> {
  const work = await mkdtemp(join(engineFolder, 'images-'));
  try {
    const rows: MeasuredRow[] = [];
    const add = async (row: Omit<MeasuredRow, 'runs'>, folder: string) => {
      rows.push({ ...row, runs: [await importedSize(lab, folder)] });
      say(`    ${row.name}: ${rows.at(-1)!.runs[0]} MB`);
    };
    for (const { id, name, line } of programs)
      await add(
        { id, name, kind: 'container', what: `FROM scratch and one program: ${line}` },
        await compiled(work, line),
      );
    rows.push(await pulled(lab));
    for (const { id, name, packages } of debians) {
      const folder = join(work, id);
      await unpackPackages([...minimal, ...packages], folder);
      const what = `Debian's essential packages${packages.map((each) => `, ${each}`).join('')} and what they depend on, unpacked`;
      await add({ id, name, kind: 'engine', what }, folder);
    }
    return {
      session: 'measure-image-sizes',
      title: 'Size of an image in the local store',
      unit: 'MB',
      scale: 'logarithmic',
      recorded: today(),
      machine: machine(),
      label:
        'Built here from Debian 13 packages; the official images differ by some megabytes. No image holds a kernel.',
      rows,
    };
  } finally {
    await rm(work, { recursive: true });
  }
}

/** Compiles with a toolchain of its own below the working folder; returns the folder that holds only the program. */
async function compiled(work: string, line: string): Promise<string> {
  const toolchain = join(work, 'toolchain');
  const project = join(toolchain, 'project');
  await rm(join(project, 'out'), { recursive: true, force: true });
  if (!existsSync(project)) {
    await unpackPackages([...minimal, 'gcc', 'libc6-dev', 'golang-go'], toolchain);
    await mkdir(project);
    for (const [file, text] of Object.entries(sources)) await writeFile(join(project, file), text);
  }
  await mkdir(join(project, 'out'));
  await runIn(toolchain, `cd /project && export PATH=/usr/bin:/bin HOME=/tmp CGO_ENABLED=0 && ${line}`);
  return join(project, 'out');
}

/** Imports a folder as an image of one layer and asks the engine for its size in megabytes. */
async function importedSize(lab: Lab, folder: string): Promise<number> {
  const tar = spawn('tar', ['-C', folder, '-c', '.'], { stdio: ['ignore', 'pipe', 'inherit'] });
  await together(
    feed(tar.stdout, lab.invocation('host', 'docker image import - measured:latest >/dev/null')),
    ended(tar, `tar of ${folder}`),
  );
  return sizeOf(lab, 'measured:latest');
}

async function pulled(lab: Lab): Promise<MeasuredRow> {
  await answerOf(lab, 'host', 'docker image pull busybox', 60);
  return {
    id: 'busybox',
    name: 'busybox',
    kind: 'container',
    what: "one static program with 270 names, Debian's busybox-static",
    runs: [await sizeOf(lab, 'busybox')],
  };
}

async function sizeOf(lab: Lab, image: string): Promise<number> {
  const size = await answerOf(lab, 'host', `docker image inspect --format "{{.Size}}" ${image}`, 60);
  return round(Number(size) / 1e6);
}
