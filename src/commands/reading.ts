import { findFlag, pathOf, type Flag, type Grammar, type Subcommand } from './grammar/grammar.ts';

/** What one word of a call is to the tool that reads it. */
export type Part =
  | { role: 'program' | 'subcommand' | 'argument' | 'inner' | 'separator' | 'value' }
  | { role: 'flag'; flags: Flag[]; rest: string }
  | { role: 'unknown-flag'; written: string };

/** A call of docker, podman or kubectl, read word by word as the tool would. */
export interface Reading {
  /** The subcommand's own path, and the words that were used for it. */
  path: string;
  spoken: string;
  subcommand: Subcommand;
  /** One part per word. */
  parts: Part[];
  /** The flags given, each with its value where it takes one. */
  given: { flag: Flag; value: string | undefined; at: number }[];
  /** Where the arguments stand, without those of an inner command. */
  args: number[];
}

/** Reads a call by a grammar; a word that names no subcommand is taken for an argument. */
export function readCall(grammar: Grammar, words: readonly string[]): Reading {
  const root: Subcommand = { about: '', usage: [], flags: [], group: true };
  const reading: Reading = {
    path: '',
    spoken: '',
    subcommand: root,
    parts: [{ role: 'program' }],
    given: [],
    args: [],
  };
  for (let at = 1; at < words.length; at++) {
    const word = words[at]!;
    if (word === '--') {
      reading.parts.push({ role: 'separator' });
      while (++at < words.length) reading.parts.push({ role: 'inner' });
    } else if (word.startsWith('-') && word !== '-') {
      at = takeFlag(grammar, reading, words, at);
    } else if (!descend(grammar, reading, word)) {
      reading.parts.push({ role: 'argument' });
      reading.args.push(at);
      if (innerCommand(reading.subcommand) && grammar.tool !== 'kubectl')
        while (++at < words.length) reading.parts.push({ role: 'inner' });
    }
  }
  return reading;
}

/** Goes down into the subcommand that `word` names, if it names one. */
function descend(grammar: Grammar, reading: Reading, word: string): boolean {
  if (!reading.subcommand.group || reading.args.length > 0) return false;
  const spoken = `${reading.spoken} ${word}`.trim();
  const path = pathOf(grammar, spoken);
  if (path === undefined) return false;
  Object.assign(reading, { path, spoken, subcommand: grammar.commands[path] });
  reading.parts.push({ role: 'subcommand' });
  return true;
}

/** Whether the words after the first argument belong to a command that runs elsewhere: `IMAGE [COMMAND] [ARG...]`. */
export function innerCommand(subcommand: Subcommand): boolean {
  return subcommand.usage.some((usage) => /\bCOMMAND\b/.test(usage));
}

function takeFlag(grammar: Grammar, reading: Reading, words: readonly string[], at: number): number {
  const word = words[at]!;
  const [head, value] = splitValue(word);
  const flags = head.startsWith('--') ? single(grammar, reading, head) : cluster(grammar, reading, word);
  if (!flags) {
    reading.parts.push({ role: 'unknown-flag', written: head });
    return at;
  }
  const { found, rest } = flags;
  const last = found.at(-1)!;
  let given = value ?? (rest || undefined);
  const separate = takesNext(last) && given === undefined && at + 1 < words.length;
  if (separate) given = words[at + 1];
  reading.parts.push({ role: 'flag', flags: found, rest });
  for (const flag of found) reading.given.push({ flag, value: flag === last ? given : undefined, at });
  if (!separate) return at;
  reading.parts.push({ role: 'value' });
  return at + 1;
}

/** Whether a flag takes the next word; one with an optional value (`string[=...]`) takes it only behind an equals sign. */
function takesNext({ value }: Flag): boolean {
  return value !== undefined && !value.includes('[=');
}

function splitValue(word: string): [string, string | undefined] {
  const equals = word.indexOf('=');
  return equals < 0 ? [word, undefined] : [word.slice(0, equals), word.slice(equals + 1)];
}

function single(grammar: Grammar, reading: Reading, head: string) {
  const flag = findFlag(grammar, reading.subcommand, head);
  return flag && { found: [flag], rest: '' };
}

/** `-it` is two switches; `-p8080:80` is one flag with its value. */
function cluster(
  grammar: Grammar,
  reading: Reading,
  word: string,
): { found: Flag[]; rest: string } | undefined {
  const found: Flag[] = [];
  for (let index = 1; index < word.length; index++) {
    const flag = findFlag(grammar, reading.subcommand, `-${word[index]}`);
    if (!flag) return undefined;
    found.push(flag);
    if (flag.value !== undefined) return { found, rest: word.slice(index + 1).replace(/^=/, '') };
  }
  return { found, rest: '' };
}
