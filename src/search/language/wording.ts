import { PASTED_PROMPT } from '../../commands/prompts.ts';

/** A pattern that fits what one of several fits; a call without effect (`@__PURE__`) keeps the patterns out of the code for browsers. */
const anyOf = (...patterns: RegExp[]): RegExp => new RegExp(patterns.map(({ source }) => source).join('|'));

/** How queries are worded, by what they are after (intent.ts). The index carries the patterns to the browser. */
const PATTERNS = {
  prompt: PASTED_PROMPT,
  /** What may stand before a tool without changing which command it is. */
  beforeTool: /^\s*(?:[Ss]udo\s+)?(?:\/\S*\/)?(?=(?:[Dd]ocker|[Pp]odman|[Kk]ube\w+|[Mm]inikube)\s)/,
  /**
   * What is left out of a pasted message: what differs each time (addresses, ids, places in source code, the ends of pod names), the
   * words with which every message of the daemon begins, and advice at its end.
   */
  varying:
    /response from daemon:(?= )|https?:\/\/(?!localhost)\S+|\S+\.(?:docker\.io|go:)\S*|\b[0-9a-f]{8,}\b|[.,;] use ".*/,
  /** Words that make a thing of the word before them, which then names no subcommand: `restart policy`, `build cache`. */
  naming: /^(?:polic|always|unless|cache|context|layers|driver|alias|stage)/,
  /** Words that say what kind of answer is wanted, not about what: `difference`, `error`, `command`. */
  aside:
    /^(?:difference|differences|(?:dis)?advantages?|benefits?|pros|cons|vs|versus|between|compared|comparison|error|errors|errored|explain(?:ed|s)?|definition|define|exactly|simply|basically|meaning|purpose|way|command|easy|remember|happens?|does|option|flag|words|reason|modes?|properly|lagging|unstable|wasting|eating|diagrams?|drawings?|pictures?|illustrations?|sketch|figures?)$/,
  /** Asks for an explanation. */
  concept:
    /^(?:is|are|do) |\b(?:vs|versus|(?:dis)?advantages?|benefits?|pros|definition|differences?|differs?|different (?:from|between|than)|compar\w+|why|meaning|purpose|explain\w*|(?:how|what|who|where) (?:is|are|do|happens?)|what'?s|how many \w+ can|when (?:to|should)|same (?:thing )?as|which one|should i (?:use|choose|pick)|does|how can (?!i\b|we\b|you\b))\b/,
  /** Tells of an error. */
  error:
    /\b(?:errors?|failed\w*|fails|failure|denied|can(?: ?no|')?t|unable|die[sd]?|refused|reset by|unauthorized|could(?: not|n't)|(?<!that )must be|keeps? (?:restart|crash|exit|fail|stopp|dy)ing|no (?:such|space)|low on|evicted|(?:(?<!that )is|are) (?:already|not)|in use|unreachable|insufficient|back-off|invalid|unknown|crash\w*|\w+backoff|errimage\w*|exit code|(?<!^(?:how (?:to|do i|can i) )?)exit(?:s|ed)?|stuck|did(?: not|n't)|notready|not (?:a|found|available|set|running|ready|work\w*|start\w*)|doesn't work|untolerated|no matches for|level=(?:warning|error)|immediately|right away|forbidden|requires|timed? ?out|fix|debug|troubleshoot\w*|oomkilled|killed)\b|[a-z] [a-z]+:\s.*[a-z]:\s/,
  /** Why did it end? is a question about an error; what happens when it ends? is not. */
  whyEnded: /\bwhy\b.*\b(?:restart|exit|stop|die|crash|kill|fail|disappear|end)/,
  /** Asks for an explanation, though it may hold words of an error. */
  noError: /\b(?:vs|difference|what happens|los(?:e|t|es|ing) (?:\w+ )?(?:data|files?|changes))\b/,
  /** Words that tell of an error, unless the query says what to do: `remove it when it exits`. */
  perhaps:
    /\b(?:must be|exit(?:s|ed)?|crash(?:es|ed)?|killed|stuck|invalid|immediately|right away|running|ready|work\w*)\b/,
  /** Asks for a figure. */
  drawn:
    /\b(?:diagrams?|drawings?|pictures?|illustrations?|sketch|figures?(?! out)|(?:image|graphic|chart) (?:that )?(?:shows|showing))\b/,
  /** Asks how to do something, or for the command that does it. */
  howTo: /\b(?:how (?:to|do (?:you|we|i)|can i)|command (?:to|for|should))\b/,
  /** Asks which things there are, or how much of one: a command shows that. */
  which:
    /^how (?:much|many .*are) |^(?:who|what) is \w+ing |^(?:on |in |to |from )?(?:which (?!is\b|are\b)|what \w+ (?:\w+ )?(?:do i have|are (?:there|on|in|running)|exist))/,
  /** Asks whether something runs: a command shows that, too. */
  whether: /^is .*\b(?:running|installed|up)\b/,
  /** States what something does, for which an explanation is wanted: `a VM boots its own kernel`. */
  statement: /^(?!wh|how)(?:\S+ )+(?:starts|runs|shares|boots|isolates|needs) |^\w+s (?:share|need|boot) /,
  /** Asks what to write into a Dockerfile or a Compose file, or is a line of one: the notes tell that, no command. */
  language: /* @__PURE__ */ anyOf(
    // What goes into an image, and what stays out.
    /^(?!.*\b(?:container|pod)\b).*\b(?:copy|exclude|ignore|skip)\b.*\b(?:(?:in|into|to|from|out of|of) (?:(?:an?|the|my|docker) )*(?:image|build)|(?:when|while|during) build\w*)\b/,
    // What a file says.
    /^(?!.*build).*\b(?:(?:in|of) (?:\w+ )?dockerfile|in (?:\w+ )?compose file|dockerfile (?!in|from|path|to|with|name)\w)/,
    // A line of a Dockerfile.
    /^(?:run --mount|copy --|(?:cmd|entrypoint) \[|workdir \/|healthcheck --|from \S+ as |from scratch|run (?:apt|apk))/,
  ),
  /** Has something go into a container or a Pod. */
  into: /\binto (?!(?:(?:an?|the|my|docker) )*(?:image|build))|\bto (?:\w+ ){0,2}(?:container|pod)\b|\bcp \S+ [^\s/]+:/,
  /** Has something come out of one. */
  outOf: /\bout of\b|\bfrom (?:\w+ ){0,2}(?:container|pod)\b|\bcp [^\s/]+:/,
  /** Words that name a tool, by the tool (scope.ts). */
  kubernetes:
    /^(?:kubernetes|kubectl|k8s|kube|minikube|pods?|deployments?|statefulsets?|replicasets?|clusterip|nodeport)$/,
  'big-data': /^(?:hdfs|hadoop|hive|emr|spark|yarn|redshift|s3|sagemaker|mapreduce|kinesis)$/,
  swarm: /^(?:swarm|stacks?)$/,
  compose: /^compose$/,
  docker: /^(?:docker|dockerfile|podman)$/,
} satisfies Record<string, RegExp>;

/** The patterns by their names. */
export type Wording = Readonly<Record<keyof typeof PATTERNS, RegExp>>;

const eachOf = <From, To>(all: Readonly<Record<string, From>>, made: (one: From) => To) =>
  Object.fromEntries(Object.entries(all).map(([name, one]) => [name, made(one)]));

/** The patterns as the index holds them. */
export const writeWording = (): Record<string, string> => eachOf(PATTERNS, ({ source }) => source);

/** Reads such patterns. */
export const readWording = (sources: Readonly<Record<string, string>>): Wording =>
  eachOf(sources, (source) => new RegExp(source)) as Wording;
