import type { Corpus } from '../index/corpus.ts';
import { NAMES } from './command-line.ts';
import { isFlag, isStopWord, stem } from '../language/words.ts';

/** What a query is after: to do something, to understand something, to get out of an error, or a name. */
export type Intent = 'task' | 'concept' | 'error' | 'name';

/** Words that say what a query is after, not what it is about. */
export const INTENT_WORDS = new Set(
  'difference differences vs versus between compared comparison error errors errored explain meaning purpose way command easy remember happen happens does option flag'.split(
    ' ',
  ),
);

const CONCEPT =
  /^(?:is|are|do) |\b(?:vs|versus|differences?|differs?|different (?:from|between|than)|compar\w+|why|meaning|purpose|explain\w*|(?:how|what|who|where) (?:is|are|do|happens?)|what'?s|when (?:to|should)|same (?:thing )?as|which one|should i (?:use|choose|pick)|does|how can (?!i\b|we\b|you\b))\b/;
const ERROR =
  /\b(?:errors?|failed\w*|fails|failure|denied|can(?:no|')?t|unable|die[sd]?|refused|unauthorized|could(?: not|n't)|must be|keeps? (?:restart|crash|exit|fail|stopp|dy)ing|no (?:such|space)|low on|evicted|(?:(?<!that )is|are) already|in use|unreachable|insufficient|back-off|invalid|unknown|crash\w*|\w+backoff|errimage\w*|exit(?:s|ed)?|stuck|not (?:a|found|available|set|running|ready|work\w*)|doesn't work|immediately|right away|forbidden|requires|timed? ?out|fix|debug|troubleshoot\w*|oomkilled|killed)\b|[a-z]:\s.*[a-z]:\s/;

/** Why did it end? is a question about an error; what happens when it ends? is not. */
const WHY_ENDED = /\bwhy\b.*\b(?:restart|exit|stop|die|crash|kill|fail|disappear|end)/;
const NO_ERROR = /\b(?:vs|difference|what happens)\b/;
/** Words that are about an error only where nobody says what to do: `remove it when it exits`. */
const PERHAPS = /\b(?:exit(?:s|ed)?|killed|stuck|invalid|immediately|right away|running|ready|work\w*)\b/g;

/** Who asks how to do something, or for a command, wants to do it. */
const HOW_TO = /\b(?:how (?:to|do (?:you|we|i)|can i)|command (?:to|for|should))\b/;

/** Which of several things, how much of one, or whether something runs: a command shows it. */
const WHICH =
  /^how much |^(?:on |in |to |from )?(?:which (?!is\b|are\b)|what \w+ (?:\w+ )?(?:do i have|are (?:there|on|in|running)|exist))/;
const WHETHER = /^is .*\b(?:running|installed|up)\b/;

/** Who says what something does, asks what it means: `a VM boots its own kernel`. */
const STATEMENT =
  /^(?!wh|how)(?:\S+ )+(?:starts|runs|shares|boots|isolates|needs) |^\w+s (?:share|need|boot) /;

/** What stands in a Dockerfile or a Compose file is told by the notes. */
const LANGUAGE =
  /^(?!.*build).*\b(?:(?:in|of) (?:\w+ )?dockerfile|in (?:\w+ )?compose file|dockerfile (?!in|from|path|to|with|name)\w)/;

/** The first thing that a query says to do; a question which things there are wants a list. */
export function actionOf(text: string, all: readonly string[], corpus: Corpus): Map<string, number> {
  const said = WHICH.test(text)
    ? 'list'
    : all.map(stem).find((each, at) => corpus.actions.has(each) && !NAMES.test(all[at + 1] ?? ''));
  if (said === undefined) return new Map();
  return new Map([...[...corpus.synonyms(said)].map((each) => [each, 0.7] as const), [said, 1]]);
}

/** What a query is after, by how it is worded. */
export function intentOf(text: string, all: readonly string[], { actions }: Corpus): Intent {
  const [first = ''] = all.filter((word) => !isStopWord(word));
  const asksHow = HOW_TO.test(text);
  const isOrder = asksHow || actions.has(stem(first));
  if (WHY_ENDED.test(text)) return 'error';
  if (ERROR.test(isOrder ? text.replaceAll(PERHAPS, '') : text) && !NO_ERROR.test(text)) return 'error';
  if ((WHETHER.test(text) || WHICH.test(text)) && !NO_ERROR.test(text)) return 'task';
  if (STATEMENT.test(text) || LANGUAGE.test(text)) return 'concept';
  if (asksHow) return 'task';
  if (CONCEPT.test(text)) return 'concept';
  if (all.some((word) => isFlag(word) || actions.has(stem(word)))) return 'task';
  return 'name';
}
