import { screenText } from '../../../src/recordings/terminal.ts';
import { inOrderOfNames } from './keyed.ts';
import { withoutProcessNumbers } from './processes.ts';
import { withoutLeader, withoutPlaces } from './swarm.ts';

const months = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
const unit = '(?:nanosecond|microsecond|millisecond|second|minute|hour|day|week|month|year)s?';

type Accidents = readonly (readonly [RegExp, string])[];

/** What an engine makes up, in outputs and in the commands that use it, in the order in which it is replaced by its name. */
const ids: Accidents = [
  [/SWMTKN-[\w-]+/g, '<token>'],
  [/SWMKEY-[\w+/=-]+/g, '<key>'],
  [/sha256:[0-9a-f]{6,64}/g, '<digest>'],
  [/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, '<uuid>'],
  [/\b(?:[0-9a-f]{2}:){5}[0-9a-f]{2}\b/g, '<mac>'],
  [/\b(?=[0-9a-z]*\d)(?=[0-9a-z]*[a-z])[0-9a-z]{25}\b/g, '<id>'],
  [/\bveth[0-9a-f]{7}@if\d+/g, '<veth>'],
];

/** What else differs from run to run without meaning anything. */
const accidents: Accidents = [
  [/127\.0\.0\.1:\d{5}/g, '127.0.0.1:<port>'],
  // A client's port in a web server's log, and the process that holds a server's port.
  [/(\[::ffff:[\d.]+\]):\d{4,5}(?=: response)/g, '$1:<port>'],
  // A container's id that a table cuts off.
  [/(?<= -id )[0-9a-f]{12,63}$/gm, '<id>'],
  [/\bpid=\d+/g, 'pid=<pid>'],
  // How long an answer to ping took; whether it came is in the other words.
  [/\btime=\d+(?:\.\d+)? ms/g, 'time=<duration>'],
  [/((?:rtt|round-trip) min\/avg\/max(?:\/mdev)?) = [\d./]+ ms/g, '$1 = <durations>'],
  [/(Failed to connect to \S+ port \d+ after) \d+ ms/g, '$1 <duration>'],
  // Two events of the same moment.
  [/^(.* container stop .*)\n(.* container die .*)$/gm, '$2\n$1'],
  [/\bexecDuration=\d+/g, 'execDuration=<duration>'],
  // The head of a kubectl log line: severity, month and day, time, process.
  [/^([IWEF])\d{4} \d\d:\d\d:\d\d\.\d+ +\d+ (?=\w+\.go:)/gm, '$1<time> <pid> '],
  // Swarm shortens its ids in tables, where they come first; a task's number says nothing about its node.
  [/^[0-9a-z]{12}(?= )/gm, '<id>'],
  [/\b([a-z_]+)\.\d+(?= +[a-z]+:|\.<id>)/g, '$1.<n>'],
  [/\b[0-9a-f]{64}\b/g, '<id>'],
  [/\b(?=[0-9a-f]*\d)[0-9a-f]{12}\b/g, '<id>'],
  // The names that the engine invents stand in the last column of a table, and in what it says of an endpoint.
  [/(?<=  )[a-z]+_[a-z]+\d?(?=\s*$)/gm, '<name>'],
  [/(?<=on endpoint )[a-z]+_[a-z]+\d?(?= \()/g, '<name>'],
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
  [/\b\d+(?:\.\d+)?%(?! packet loss)/g, '<percent>'],
  // docker stats counts threads as the kernel does, and how many a busy runtime makes depends on the moment.
  [/((?:<bytes> \/ <bytes> +){2})(?:[2-9]|\d{2,})(?= *$)/gm, '$1<threads>'],
  // A long listing's counts of links and bytes.
  [/^([-dl](?:[-r][-w][-xstST]){3}) +\d+( \w+ +\w+ +)\d+/gm, '$1 <n>$2<n>'],
  // Which end of BuildKit reports the failure first.
  [/^(ERROR: failed to) (?:solve|run Build function): /gm, '$1 build: '],
  // Stages of a build that start from one image share that step; it bears the name of one of them.
  [/\[[\w-]+ 1\/\d+\] FROM /g, '[<stage>] FROM '],
  // pstree: `-sleep,319
  [/^([ |`-]*[|`]-[\w-]+),\d+/gm, '$1,<pid>'],
  // Which network and address a stack's task gets depends on the order in which networks and services are created.
  [/^(Address: 10\.0)\.\d+\.\d+$/gm, '$1.<n>.<n>'],
  // What a web server says of a page that was built anew: its length, its mark, the hashes of its scripts and styles.
  [/^Content-Length: \d+/gim, 'Content-Length: <bytes>'],
  [/^Etag: ".*"/gim, 'Etag: <mark>'],
  [/(?: 'sha256-[\w+/=]{44}')+/g, ' <hashes>'],
  [/^(\d{3}) \d+ bytes$/gm, '$1 <bytes>'],
  // A space follows where the line is all that was printed (inOrderOfNames).
  [/"ts": ?\d+\.\d+/g, '"ts":<time>'],
  // The level of instructions that the processor has: linux/amd64/v3
  [/(detected host platform \(linux\/amd64)\/v[234]\)/g, '$1)'],
  // Compose counts what it is still to do on the way; how many are done in the end stays.
  [/^(\[\+\] [A-Z][a-z]+ \d+)\/\d+/gm, '$1/<total>'],
];

/** What a pull reports on the way, in an order and number that depend on the network. */
const pullProgress = /^<id>: (?:Pulling fs layer|Waiting|Verifying Checksum|Download complete)$/;

/** What a web server logs of a health check that asks it again and again; how often depends on the time. */
const healthCheck = /\| \[::ffff:127\.0\.0\.1\]:<port>: response:200$/;

/**
 * The meaning of an output: two runs of the same command that went the same way have equal normal forms.
 * @param isSpreadFree whether it is the scheduler's choice how evenly the tasks of a table are spread.
 */
export function normalise(output: string, isSpreadFree = false, by: Rules = rules): string {
  const lines = replaced(inOrderOfNames(screenText(output)), by.replaced)
    .split('\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').trim())
    .filter((line) => line !== '' && !pullProgress.test(line))
    .filter((line, index, all) => !healthCheck.test(line) || all.indexOf(line) === index);
  if (lines[0]?.startsWith('ID NAME IMAGE NODE '))
    return withoutPlaces(lines.slice(1), isSpreadFree).join('\n');
  if (lines[0]?.startsWith('ID HOSTNAME STATUS ')) return withoutLeader(lines).join('\n');
  const rule = by.unordered.find(({ belongs }) => lines.some((line) => belongs.test(line)));
  return (rule ? inOrder(lines, rule) : withoutProcessNumbers(lines)).join('\n');
}

/** The meaning of a command line: everything but the ids in it was written by its author. */
export function normaliseCommand(line: string): string {
  return replaced(line, ids);
}

const replaced = (text: string, names: Accidents) =>
  names.reduce((shown, [pattern, name]) => shown.replace(pattern, name), text);

/** An output whose lines come in an order that means nothing. */
interface Unordered {
  /** A line by which it is known. */
  belongs: RegExp;
  /** Lines that do not count. */
  ignore?: RegExp;
  /** What stands before the words of a line. */
  before?: RegExp;
  /** Whether a line that is there twice says nothing more. */
  once?: true;
}

const unordered: readonly Unordered[] = [
  // BuildKit's steps run side by side; how often it reports on one depends on its speed.
  {
    belongs: /^(?:#\d+ \[|\[\+\] Building)/,
    ignore: /^(?:#\d+ )?(?:<|sha256|\.\.\.|=> => (?:resolve|extracting|<digest>))/,
    // The number of the step, and the seconds after which the program in it printed the line.
    before: /^(?:#\d+ )?(?:\d+\.\d{3} )?/,
    once: true,
  },
  // Compose starts and stops services side by side.
  { belongs: /^\[\+\] (?:Running|Stopping|Killing)/, once: true },
  // A stack's services are created, updated and removed in any order.
  { belongs: /^(?:Creating|Updating|Removing) (?:service|network) / },
  // Images and pieces of build cache are listed, and removed, in no fixed order.
  { belongs: /^REPOSITORY / },
  { belongs: /^ID RECLAIMABLE SIZE / },
  // Volumes are listed by name, where a name that the engine made up may stand first or last.
  { belongs: /^DRIVER VOLUME NAME$/ },
  { belongs: /^Deleted Images:$/ },
  // A name server gives the addresses of a name in any order.
  { belongs: /^Non-authoritative answer:/ },
  // ping's report and its complaint come over two streams.
  { belongs: /^ping: permission denied/ },
  // Once a service has converged, the bars that showed its tasks on the way may be empty.
  { belongs: /^verify: Service \S+ converged$/, ignore: /^\d+\/\d+:/ },
];

/** What does not count in an output. */
interface Rules {
  replaced: Accidents;
  unordered: readonly Unordered[];
}

/** Every rule; each has a sample in tests/support/accidents/. */
export const rules: Rules = { replaced: [...ids, ...accidents], unordered };

function inOrder(lines: readonly string[], { ignore, before, once }: Unordered): string[] {
  const counted = lines
    .filter((line) => ignore === undefined || !ignore.test(line))
    .map((line) => (before === undefined ? line : line.replace(before, '')));
  return (once ? [...new Set(counted)] : counted).sort();
}
