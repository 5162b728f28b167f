import { findFlag, pathOf, type Flag, type Grammar, type Subcommand } from './grammar/grammar.ts';

/** What one word of a call is to the tool that reads it. */
export type Part =
  | { role: 'program' | 'subcommand' | 'argument' | 'inner' | 'separator' | 'value' }
  | { role: 'flag'; flags: Flag[] }
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
      if (hasInnerCommand(reading.subcommand) && grammar.tool !== 'kubectl')
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
export function hasInnerCommand(subcommand: Subcommand): boolean {
  return subcommand.usage.some((usage) => /\bCOMMAND\b/.test(usage));
}

function takeFlag(grammar: Grammar, reading: Reading, words: readonly string[], at: number): number {
  const word = words[at]!;
  const written = (word.startsWith('--') ? single : cluster)(grammar, reading.subcommand, word);
  if (!written) {
    reading.parts.push({ role: 'unknown-flag', written: word.replace(/=.*/s, '') });
    return at;
  }
  const { flags, value } = written;
  const last = flags.at(-1)!;
  const separate = takesNext(last) && value === undefined && at + 1 < words.length;
  const given = separate ? words[at + 1] : value;
  reading.parts.push({ role: 'flag', flags });
  for (const flag of flags) reading.given.push({ flag, value: flag === last ? given : undefined, at });
  if (!separate) return at;
  reading.parts.push({ role: 'value' });
  return at + 1;
}

/** Whether a flag takes the next word; one with an optional value (`string[=...]`) takes it only behind an equals sign. */
function takesNext({ value }: Flag): boolean {
  return value !== undefined && !value.includes('[=');
}

/** The flags that a word gives, and the value of the last of them where it stands in the same word. */
interface Written {
  flags: Flag[];
  value: string | undefined;
}

function single(grammar: Grammar, subcommand: Subcommand, word: string): Written | undefined {
  const [head, ...value] = word.split('=');
  const flag = findFlag(grammar, subcommand, head!);
  return flag && { flags: [flag], value: value.length > 0 ? value.join('=') : undefined };
}

/** `-it` is two switches, `-i=false` a switch with a value; `-p8080:80` is one flag with its value. */
function cluster(grammar: Grammar, subcommand: Subcommand, word: string): Written | undefined {
  const flags: Flag[] = [];
  for (let index = 1; index < word.length; index++) {
    const flag = findFlag(grammar, subcommand, `-${word[index]}`);
    if (!flag) return undefined;
    flags.push(flag);
    const rest = word.slice(index + 1);
    if (/^=./s.test(rest)) return { flags, value: rest.slice(1) };
    if (takesNext(flag)) return { flags, value: rest || undefined };
  }
  return { flags, value: undefined };
}
