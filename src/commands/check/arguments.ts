import type { Grammar } from '../grammar/grammar.ts';
import type { Reading } from '../reading.ts';
import { askedAt, askedWords, keepsForms } from '../usage-words.ts';
import { AMENDED_USAGE } from './amended-usage.ts';
import { imageWordFault } from './image.ts';
import { FROM_FILE } from './kinds.ts';
import { readUsage, type Way } from './usage.ts';

/** What is wrong with the arguments and flags of a call by its tool's usage lines, and with the words given as arguments. */
export function checkArguments(
  grammar: Grammar,
  reading: Reading,
  words: readonly string[],
  name: string,
): string[] {
  const { subcommand, parts, args } = reading;
  if (subcommand.usage.length === 0) return [];
  const kubectl = grammar.tool === 'kubectl';
  const usages = (kubectl ? AMENDED_USAGE[reading.path] : undefined) ?? subcommand.usage;
  const inner = parts.filter(({ role }) => role === 'inner').length;
  const given = new Set(reading.given.map(({ flag }) => flag.long));
  const short = new Set(reading.given.flatMap(({ flag }) => (flag.short ? [flag.short] : [])));
  const has = (flag: string) => given.has(flag) || short.has(flag);
  const count = args.length + (kubectl ? 0 : inner);
  const byFile = kubectl && FROM_FILE.some(has);
  const bySelector = kubectl && reading.path === 'logs' && has('selector');
  const ways = usages.flatMap((usage) => readUsage(usage, kubectl));
  const fits = ({ least, most, flags }: Way) =>
    [...flags].every(has) && (count >= least || byFile || bySelector) && count <= most;
  const problems: string[] = [];
  const values = args.map((at) => words[at]!);
  const isUsedSo = ways.some(fits) && usages.some((usage) => keepsForms(usage, values));
  if (!isUsedSo) problems.push(`${name} is used so: ${name} ${usages.join(' or ')}`);
  const shouldSeparate = kubectl && reading.path === 'exec' && inner === 0;
  if (shouldSeparate) problems.push(`${name}: the command to run stands behind two dashes: -- ls`);
  return [...problems, ...checkWords(reading, words, name)];
}

/** What is wrong with arguments whose form the usage line names: one of a few words, or images. */
function checkWords({ path, subcommand, args }: Reading, words: readonly string[], name: string): string[] {
  const first = words[args[0]!];
  if (first === undefined) return [];
  const asked = askedWords(subcommand.usage[0]!);
  const choice = /^\(?([a-z]+(?:\|[a-z]+)+)\)?$/.exec(asked[0]!)?.[1]?.split('|');
  if (choice && !choice.includes(first)) return [`${name}: "${first}" should be ${choice.join(' or ')}`];
  const images =
    path === 'set image'
      ? args.flatMap((at) => /=(.*)/s.exec(words[at]!)?.[1] ?? [])
      : args.filter((_, index) => asksForImage(asked, index)).map((at) => words[at]!);
  return images.flatMap((image) => imageWordFault(image) ?? []).map((fault) => `${name}: ${fault}`);
}

/** Whether a usage line asks for an image at this place; what it only may be given first, as `image ls` is, filters by a pattern. */
function asksForImage(asked: readonly string[], index: number): boolean {
  const word = askedAt(asked, index);
  return (
    /^\[?(?:(?:SOURCE_|TARGET_)?IMAGE|REPOSITORY|TARGET_NAME|NAME\[:TAG)/.test(word) &&
    !(index === 0 && word.startsWith('['))
  );
}
