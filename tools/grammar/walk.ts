import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Flag, Grammar, Subcommand } from '../../src/commands/grammar/grammar.ts';
import { readHelp } from './help.ts';

const run = promisify(execFile);

/** How to ask a tool for help: its program and its environment. */
export interface Tool {
  name: string;
  program: string;
  env?: Record<string, string>;
}

/** Walks a tool's help page by page into its grammar. No server is asked: help is printed by the client alone.
 * A page that needs a helper program which is not there (podman compose) leaves only its name. */
export async function walk(tool: Tool): Promise<Grammar> {
  const commands: Record<string, Subcommand> = {};
  const aliases: [path: string, alias: string][] = [];
  const version = await versionOf(tool);
  const root = readHelp(await help(tool, []));
  const visit = async (path: string[]): Promise<void> => {
    const name = path.join(' ');
    const page = await help(tool, path).then(readHelp, () => undefined);
    if (!page) {
      commands[name] = { about: '', usage: [], flags: [], group: true };
      return;
    }
    const others = page.aliases.map((alias) => alias.replace('./', `${path.slice(0, -1).join(' ')} `).trim());
    const chosen = page.aliases[0]?.startsWith('./') ? name : (others[0] ?? name);
    aliases.push(...[name, ...others].map((alias) => [chosen, alias] as [string, string]));
    if (chosen !== name && chosen.split(' ')[0] !== name) return;
    commands[name] = {
      about: page.about,
      usage: page.usage.map((line) => line.replace(/^\S+( [a-z][\w-]*)*( \[command\])? ?/, '')),
      flags: page.flags,
      ...(page.subcommands.length > 0 && { group: true as const }),
    };
    await Promise.all(page.subcommands.map((sub) => visit([...path, sub])));
  };
  await Promise.all(root.subcommands.map((sub) => visit([sub])));
  for (const [path, alias] of aliases) {
    const command = commands[path];
    if (!command || alias === path || alias in commands || command.aliases?.includes(alias)) continue;
    command.aliases = [...(command.aliases ?? []), alias].sort();
  }
  const global = tool.name === 'kubectl' ? readHelp(await help(tool, ['options'])).flags : root.flags;
  return { tool: tool.name, version, global, commands: sorted(commands) };
}

/** Marks the flags of `grammar` that a newer version's help does not show any more. */
export function compare(grammar: Grammar, newer: Grammar): Grammar {
  return marked(grammar, newer.version, (path, long) => {
    const then = newer.commands[path];
    return then && !then.flags.some((flag) => flag.long === long) ? newer.version : undefined;
  });
}

/** Keeps the marks of an earlier comparison, if it was with a version newer than that of `grammar`. */
export function keepMarks(grammar: Grammar, { comparedWith, commands }: Grammar): Grammar {
  if (comparedWith === undefined || !isNewer(comparedWith, grammar.version)) return grammar;
  return marked(
    grammar,
    comparedWith,
    (path, long) => commands[path]?.flags.find((flag) => flag.long === long)?.goneIn,
  );
}

const isNewer = (version: string, than: string): boolean =>
  version.localeCompare(than, 'en', { numeric: true }) > 0;

function marked(
  grammar: Grammar,
  comparedWith: string,
  goneIn: (path: string, long: string) => string | undefined,
): Grammar {
  const commands = Object.fromEntries(
    Object.entries(grammar.commands).map(([path, subcommand]) => {
      const mark = (flag: Flag): Flag => {
        const version = goneIn(path, flag.long);
        return version === undefined ? flag : { ...flag, goneIn: version };
      };
      return [path, { ...subcommand, flags: subcommand.flags.map(mark) }];
    }),
  );
  return { ...grammar, comparedWith, commands };
}

async function help(tool: Tool, path: readonly string[]): Promise<string> {
  const args = path[0] === 'options' ? path : [...path, '--help'];
  const { stdout, stderr } = await run(tool.program, args, {
    env: { ...process.env, LC_ALL: 'C.UTF-8', COLUMNS: '1000', ...tool.env },
    maxBuffer: 1 << 24,
  });
  return stdout || stderr;
}

async function versionOf(tool: Tool): Promise<string> {
  const args = tool.name === 'kubectl' ? ['version', '--client'] : ['--version'];
  const { stdout } = await run(tool.program, args, {
    env: { ...process.env, LC_ALL: 'C.UTF-8', ...tool.env },
  });
  return /\d+\.\d+\.\d+/.exec(stdout)?.[0] ?? stdout.trim();
}

function sorted<T>(record: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
