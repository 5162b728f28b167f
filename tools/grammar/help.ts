import type { Flag } from '../../src/commands/grammar/grammar.ts';

/** What one page of a tool's `--help` says. */
export interface Help {
  about: string;
  usage: string[];
  /** Other paths, the first the tool's own choice; `./x` is relative to the group the page is in. */
  aliases: string[];
  subcommands: string[];
  flags: Flag[];
}

/** Reads a help page of docker, its plugins, podman or kubectl: all are printed by the same library in two styles. */
export function readHelp(text: string): Help {
  const lines = text.replace(/\t/g, '        ').split('\n');
  const subcommands = block(lines, /^([A-Z][\w ()]*)?\b(commands?|Commands?)( \([\w ]+\))?:$/)
    .filter((line) => /^ {2}\S/.test(line))
    .map((line) => line.trim().split(/\s+/)[0]!.replace(/\*$/, ''));
  const tool = /^Usage:\s+(\S+)/m.exec(lines.join('\n'))?.[1] ?? '';
  const flags = block(
    lines,
    /^(Global |Management )?(Options|Flags|The following options can be passed to any command):$/,
  );
  return {
    about: about(lines),
    usage: usage(lines),
    aliases: untilBlank(lines.slice(lines.indexOf('Aliases:') + 1 || lines.length))
      .join(' ')
      .split(',')
      .map((alias) => alias.trim())
      .filter(Boolean)
      .map((alias) => (alias.startsWith(`${tool} `) ? alias.slice(tool.length + 1) : `./${alias}`)),
    subcommands: subcommands.filter((name) => name !== 'help'),
    flags: flags.some((line) => /^ +(-\w, )?--[\w-]+=.*:$/.test(line))
      ? kubectlFlags(flags)
      : dockerFlags(flags),
  };
}

/** The indented lines under every heading that matches. */
function block(lines: readonly string[], heading: RegExp): string[] {
  const found: string[] = [];
  let inside = false;
  for (const line of lines) {
    if (/^\S/.test(line)) inside = heading.test(line);
    else if (inside && line.trim()) found.push(line);
  }
  return found;
}

function about(lines: readonly string[]): string {
  const first = lines.findIndex((line) => /^[A-Z]/.test(line) && !/^(Usage|Description):/.test(line));
  const described = lines.findIndex((line) => /^Description:/.test(line));
  const at = described >= 0 ? described + 1 : first;
  return (lines[at] ?? '').trim();
}

function usage(lines: readonly string[]): string[] {
  const start = lines.findIndex((line) => /^Usage:/.test(line));
  if (start < 0) return [];
  const own = [lines[start]!.replace('Usage:', ''), ...untilBlank(lines.slice(start + 1))];
  return own.map((line) => line.trim()).filter(Boolean);
}

function untilBlank(lines: readonly string[]): string[] {
  const end = lines.findIndex((line) => !line.trim());
  return [...lines.slice(0, end < 0 ? lines.length : end)];
}

/** `  -a, --attach list    Attach to ...`, the text going on in the lines below. */
function dockerFlags(lines: readonly string[]): Flag[] {
  const flags: Flag[] = [];
  for (const line of lines) {
    const found = /^ +(?:-(\w), +)?--([\w.-]+)(?: (\S+(?: or \S+)*))?(?: {2,}(.*))?$/.exec(line);
    if (found && /^ {2,6}-/.test(line)) flags.push(flag(found[2]!, found[1], found[3], found[4] ?? ''));
    else if (flags.length > 0) flags.at(-1)!.about += further(line.trim(), flags.at(-1)!.about);
  }
  return flags.map(withValues);
}

/** A further line of a flag's text; the entries of a list of values, a line each, are set apart. */
const further = (line: string, before: string): string =>
  `${/^'/.test(line) && !before.endsWith(':') ? ';' : ''} ${line.replace(/: {2,}/, ': ')}`;

/** `    -f, --filename=[]:` with the text in the line below. */
function kubectlFlags(lines: readonly string[]): Flag[] {
  const flags: Flag[] = [];
  for (const line of lines) {
    const found = /^ +(?:-(\w), )?--([\w-]+)=(.*):$/.exec(line);
    if (found) flags.push(flag(found[2]!, found[1], valueOf(found[3]!), ''));
    else if (flags.length > 0) flags.at(-1)!.about = `${flags.at(-1)!.about} ${line.trim()}`.trim();
  }
  return flags.map(withValues);
}

function valueOf(initial: string): string | undefined {
  if (initial === 'true' || initial === 'false') return undefined;
  if (/^-?\d+$/.test(initial)) return 'int';
  if (/^\d+[smh]\d*/.test(initial)) return 'duration';
  return initial.startsWith('[') ? 'list' : 'string';
}

function flag(long: string, short: string | undefined, value: string | undefined, about: string): Flag {
  return { long, ...(short && { short }), ...(value && { value }), about };
}

const WORD = `(?:"[\\w-]+"|'[\\w-]+'|[a-z][\\w-]*)`;
const LISTS = [
  new RegExp(`\\((${WORD}(?:\\s?\\|\\s?${WORD})+)\\)`),
  /\(("[\w-]+"(?:, "[\w-]+")+)\)/,
  /^Output format\. One of: \(([^)]+)\)/,
  /^Must be ("none", "server", or "client")/,
  /Legal values \[([\w, ]+)\]/,
];

/** Adds the values that the text of a flag lists as the only ones, and drops paths of the machine that printed it. */
function withValues(flag: Flag): Flag {
  const about = flag.about.trim().replace(/ \(default "\/(?:root|home|tmp)[^"]*"\)/, '');
  const list =
    flag.value === 'duration' ? undefined : LISTS.map((form) => form.exec(about)?.[1]).find(Boolean);
  const oneOf = list
    ?.split(/[|,]|\bor\b/)
    .map((value) => value.replace(/["'\s]/g, ''))
    .filter(Boolean);
  return { ...flag, about, ...(flag.value && oneOf && { oneOf }) };
}
