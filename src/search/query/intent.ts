import type { Corpus } from '../index/corpus.ts';
import type { Wording } from '../language/wording.ts';
import { isFlag, isStopWord, stem } from '../language/words.ts';

/** What a query is after: to do something, to understand something, to get out of an error, to see a figure, or a name. */
export type Intent = 'task' | 'concept' | 'error' | 'figure' | 'name';

/** The verbs for the first thing that a query says to do, and how well each says it; who asks which things there are wants a list. */
export function actionOf(text: string, all: readonly string[], corpus: Corpus): Map<string, number> {
  const said = corpus.wording.which.test(text)
    ? 'list'
    : all
        .map(stem)
        .find((each, at) => corpus.actions.has(each) && !corpus.wording.naming.test(all[at + 1] ?? ''));
  if (said === undefined) return new Map();
  return new Map([...[...corpus.synonyms(said)].map((each) => [each, 0.7] as const), [said, 1]]);
}

/** Which way a text in small letters has something go: 1 into a container, -1 out of one, 0 where it does not say. */
export const directionOf = (text: string, { into, outOf }: Wording): number =>
  into.test(text) ? 1 : outOf.test(text) ? -1 : 0;

/** What a query is after, by how it is worded. */
export function intentOf(text: string, all: readonly string[], { actions, wording }: Corpus): Intent {
  const is = (name: keyof Wording) => wording[name].test(text);
  if (is('drawn')) return 'figure';
  const [first = ''] = all.filter((word) => !isStopWord(word));
  const asksHow = is('howTo');
  const isOrder = asksHow || actions.has(stem(first));
  if (is('whyEnded')) return 'error';
  const told = isOrder ? text.split(wording.perhaps).join('') : text;
  if (wording.error.test(told) && !is('noError')) return 'error';
  if ((is('whether') || is('which')) && !is('noError')) return 'task';
  if ((!isOrder && is('statement')) || is('language')) return 'concept';
  if (asksHow) return 'task';
  if (is('concept')) return 'concept';
  if (all.some((word) => isFlag(word) || actions.has(stem(word)))) return 'task';
  return 'name';
}
