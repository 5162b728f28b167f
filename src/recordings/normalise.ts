import { screenText } from './terminal.ts';

const months = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
const unit = '(?:nanosecond|microsecond|millisecond|second|minute|hour|day|week|month|year)s?';

/** What differs from run to run without meaning anything, in the order in which it is replaced by its name. */
const accidents: readonly (readonly [RegExp, string])[] = [
  [/SWMTKN-[\w-]+/g, '<token>'],
  [/SWMKEY-[\w+/=-]+/g, '<key>'],
  [/sha256:[0-9a-f]{6,64}/g, '<digest>'],
  [/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, '<uuid>'],
  [/\b(?:[0-9a-f]{2}:){5}[0-9a-f]{2}\b/g, '<mac>'],
  [/\b(?=[0-9a-z]*\d)(?=[0-9a-z]*[a-z])[0-9a-z]{25}\b/g, '<id>'],
  [/:\[\d{10}\]/g, ':[<namespace>]'],
  [/\bveth[0-9a-f]{7}@if\d+/g, '<veth>'],
  [/127\.0\.0\.1:\d{5}/g, '127.0.0.1:<port>'],
  // Swarm shortens its ids in tables, where they come first; a task's number says nothing about its node.
  [/^[0-9a-z]{12}(?= )/gm, '<id>'],
  [/\b([a-z_]+)\.\d+(?= +[a-z]+:)/g, '$1.<n>'],
  [/\b[0-9a-f]{64}\b/g, '<id>'],
  [/\b(?=[0-9a-f]*\d)[0-9a-f]{12}\b/g, '<id>'],
  [/\b[a-z]+_[a-z]+\d?\b(?=\s*$)/gm, '<name>'],
  [/\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?: ?(?:Z|[+-]\d\d:?\d\d)(?: UTC)?)?/g, '<time>'],
  [
    new RegExp(
      `\\b(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? )?(?:(?:${months}) +\\d{1,2}|\\d{1,2} (?:${months}))(?: \\d{4})?,? +\\d\\d:\\d\\d(?::\\d\\d)?(?: (?:\\d{4}|UTC|\\+\\d{4}))*`,
      'g',
    ),
    '<time>',
  ],
  [/\b\d\d:\d\d:\d\d(?:\.\d+)?\b/g, '<time>'],
  [new RegExp(`(?:Less than a|About an?|\\d+(?:\\.\\d+)?) ${unit}(?: ago)?`, 'gi'), '<duration>'],
  [/\b\d+(?:\.\d+)?(?:ns|us|µs|ms|s|m|h)\b(?:\d+(?:ms|s|m)\b)*/g, '<duration>'],
  [/\b\d+(?:\.\d+)? ?[kKMG]?i?B(?:\/s)?\b/g, '<bytes>'],
  [/\b\d+(?:\.\d+)?%/g, '<percent>'],
  // A long listing's counts of links and bytes, and a process table's numbers.
  [/^([-dl](?:[-r][-w][-xstST]){3}) +\d+( \w+ +\w+ +)\d+/gm, '$1 <n>$2<n>'],
  [/^ *\d+(?= +root )/gm, '<pid>'],
];

/** What a pull reports on the way, in an order and number that depend on the network. */
const pullProgress = /^<id>: (?:Pulling fs layer|Waiting|Verifying Checksum|Download complete)$/;

/** The meaning of an output: two runs of the same command that went the same way have equal normal forms. */
export function normalise(output: string): string {
  let text = screenText(output);
  for (const [pattern, name] of accidents) text = text.replace(pattern, name);
  const lines = text
    .split('\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').trim())
    .filter((line) => line !== '' && !pullProgress.test(line));
  const rule = unordered.find(({ belongs }) => lines.some((line) => belongs.test(line)));
  return (rule ? inOrder(lines, rule) : lines).join('\n');
}

/** An output whose lines come in an order that means nothing. */
interface Unordered {
  /** A line by which it is known. */
  belongs: RegExp;
  /** Lines that do not count. */
  ignore?: RegExp;
  /** Whether a line that is there twice says nothing more. */
  once?: true;
}

const unordered: readonly Unordered[] = [
  // BuildKit's steps run side by side; how often it reports on one depends on its speed.
  {
    belongs: /^(?:#\d+ \[|\[\+\] Building)/,
    ignore: /^(?:#\d+ )?(?:<|sha256|\.\.\.|=> => (?:resolve|extracting|<digest>))/,
    once: true,
  },
  // Compose starts services side by side.
  { belongs: /^\[\+\] (?:Running|Stopping)/, once: true },
  // Images made in the same second.
  { belongs: /^REPOSITORY / },
  // Which of a service's tasks runs on which node is the scheduler's free choice; how many run where is not.
  { belongs: /^ID NAME IMAGE NODE / },
];

function inOrder(lines: readonly string[], { ignore, once }: Unordered): string[] {
  const counted = lines
    .filter((line) => ignore === undefined || !ignore.test(line))
    .map((line) => line.replace(/^#\d+ /, ''));
  return (once ? [...new Set(counted)] : counted).sort();
}
