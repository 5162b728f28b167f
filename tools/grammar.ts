/**
 * Writes src/commands/grammar/<tool>.json from the help of the command-line tools on PATH.
 *
 *     npm run grammar                     all of docker, podman and kubectl that are on PATH
 *     npm run grammar -- docker=/a/docker newer-docker=/b/docker kubectl=/a/kubectl
 *
 * `newer-docker` marks flags that a newer version no longer shows. `docker-plugins` and `newer-docker-plugins` name the
 * folder of Docker's plugins (compose, buildx) where docker does not find them by itself.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format } from 'prettier';
import { compare, walk, type Tool } from './grammar/walk.ts';

const given = new Map(process.argv.slice(2).map((argument) => argument.split('=', 2) as [string, string]));

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

for (const name of ['docker', 'podman', 'kubectl']) {
  try {
    let grammar = await walk(toolFor(name, given, name));
    if (given.has(`newer-${name}`))
      grammar = compare(grammar, await walk(toolFor(name, given, `newer-${name}`)));
    if (name === 'podman')
      for (const { flags } of Object.values(grammar.commands)) for (const flag of flags) flag.about = '';
    const file = `src/commands/grammar/${name}.json`;
    writeFileSync(file, await format(JSON.stringify(grammar), { parser: 'json', printWidth: 1000 }));
    const flags = Object.values(grammar.commands).reduce((sum, { flags }) => sum + flags.length, 0);
    console.log(
      `${file}: ${name} ${grammar.version}, ${Object.keys(grammar.commands).length} commands, ${flags} flags`,
    );
  } catch (error) {
    console.error(`${name}: ${(error as Error).message.split('\n')[0]}`);
    process.exitCode = 1;
  }
}
