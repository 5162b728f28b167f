/**
 * Writes src/commands/grammar/<tool>.json from the help of the command-line tools on PATH, or of those that are named.
 *
 *     npm run grammar                     all of docker, podman and kubectl that are on PATH
 *     npm run grammar -- docker=/a/docker newer-docker=/b/docker     docker alone
 *
 * `newer-docker` marks flags that a newer version no longer shows; without it the marks that the file has are kept.
 * `docker-plugins` and `newer-docker-plugins` name the folder of Docker's plugins (compose, buildx) where docker does not
 * find them by itself.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { Grammar } from '../src/commands/grammar/grammar.ts';
import { unknown } from '../src/problems/nearest.ts';
import { compare, keepMarks, walk, type Tool } from './grammar/walk.ts';

const tools = ['docker', 'podman', 'kubectl'];
const given = new Map(process.argv.slice(2).map((argument) => argument.split('=', 2) as [string, string]));
const named = new Set([...given.keys()].map((key) => key.replace(/^newer-|-plugins$/g, '')));

/** The program given by a name on the command line, with an own configuration that names its plugins. */
function toolFor(name: string, given: ReadonlyMap<string, string>, as: string): Tool {
  const plugins = given.get(`${as}-plugins`);
  const config = mkdtempSync(join(tmpdir(), 'grammar-'));
  process.once('exit', () => rmSync(config, { recursive: true }));
  writeFileSync(
    join(config, 'config.json'),
    JSON.stringify(plugins ? { cliPluginsExtraDirs: [plugins] } : {}),
  );
  return {
    name,
    program: given.get(as) ?? name,
    env: { DOCKER_CONFIG: config, DOCKER_HOST: 'unix:///nonexistent.sock' },
  };
}

/** The grammar of a tool, compared with its newer version, or marked as the file marks it. */
async function read(name: string, file: string): Promise<Grammar> {
  const grammar = await walk(toolFor(name, given, name));
  if (name === 'podman')
    for (const { flags } of Object.values(grammar.commands)) for (const flag of flags) flag.about = '';
  return given.has(`newer-${name}`)
    ? compare(grammar, await walk(toolFor(name, given, `newer-${name}`)))
    : keepMarks(grammar, JSON.parse(readFileSync(file, 'utf8')) as Grammar);
}

for (const name of named) if (!tools.includes(name)) throw new Error(unknown('tool', name, tools));
for (const name of named.size > 0 ? named : tools) {
  try {
    const file = `src/commands/grammar/${name}.json`;
    const grammar = await read(name, file);
    const options = { ...(await resolveConfig(file)), filepath: file };
    writeFileSync(file, await format(JSON.stringify(grammar), options));
    const flags = Object.values(grammar.commands).reduce((sum, { flags }) => sum + flags.length, 0);
    console.log(
      `${file}: ${name} ${grammar.version}, ${Object.keys(grammar.commands).length} commands, ${flags} flags`,
    );
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const isLeft = code === 'ENOENT' && named.size === 0;
    console.error(isLeft ? `${name}: not on PATH, left as it is` : `${name}: ${message.split('\n')[0]}`);
    if (!isLeft) process.exitCode = 1;
  }
}
