import type { Intent } from '../query/intent.ts';
import type { Answer, Hit } from './rank.ts';
import type { RecordKind } from '../records/records.ts';
import { explainsErrors } from '../records/scope.ts';

/** The groups results are shown in; terms of the glossary stand among the notes. */
const GROUPS = ['Commands', 'Notes', 'Figures'] as const;
/** The name of a group, as readers see it. */
type GroupName = (typeof GROUPS)[number];

/** The results of one kind, best first. */
export interface Group {
  name: GroupName;
  hits: Hit[];
}

const GROUP_OF: Record<RecordKind, GroupName> = {
  command: 'Commands',
  note: 'Notes',
  term: 'Notes',
  figure: 'Figures',
};

/** A hit that is much worse than the best of all is not shown. */
const WORTH_SHOWING = 0.3;
/** A hit that is much worse than the best of its group is not shown. */
const WORTH_BESIDE = 0.5;

/** Who wants to do something is best served by a command, who met an error by its cause, even where others fit slightly better. */
const PREFERRED = 1.25;
/**
 * The share of the first group's best score from which on the second is good enough to be shown high up; after an error less is
 * enough, since it may hold what mends it.
 */
const CLOSE = 0.75;
const CLOSE_AFTER_ERROR = 0.4;

/** Sorts hits into groups, the group with the best hit first, each cut where its hits become weak. The first shows at most `most`. */
export function arrange({ hits, query }: Answer, most: number): Group[] {
  const top = hits[0]?.score ?? 0;
  const rating = ({ name, hits: [best] }: Group) =>
    best!.score * (isPreferred(query.intent, name, best!) ? PREFERRED : 1);
  const groups = Map.groupBy(
    hits.filter(({ score }) => score > 0 && score >= top * WORTH_SHOWING),
    ({ entry }) => GROUP_OF[entry.record.kind],
  );
  return [...groups]
    .map(([name, all]) => ({
      name,
      hits: distinct(all.filter(({ score }) => score >= all[0]!.score * WORTH_BESIDE)),
    }))
    .sort((a, b) => rating(b) - rating(a))
    .map(({ name, hits: all }, rank, sorted) => ({
      name,
      hits: all.slice(
        0,
        rank === 0 ? leadSize(sorted, most, query.intent === 'error' ? CLOSE_AFTER_ERROR : CLOSE) : most - 2,
      ),
    }));
}

/** The group that is preferred for what a query is after. */
const PREFERRED_FOR: Partial<Record<Intent, GroupName>> = {
  task: 'Commands',
  error: 'Notes',
  figure: 'Figures',
};

const isPreferred = (intent: Intent, name: GroupName, best: Hit): boolean =>
  name === PREFERRED_FOR[intent] && (intent !== 'error' || explainsErrors(best.entry.record.href));

/** The first group leaves room for the second where that is nearly as good. */
function leadSize([lead, second]: readonly Group[], most: number, close: number): number {
  const isClose = second !== undefined && second.hits[0]!.score > close * lead!.hits[0]!.score;
  return isClose ? Math.min(2, most) : most;
}

/** Of hits that lead to the same place and are of one kind, the best. */
function distinct(hits: readonly Hit[]): Hit[] {
  const seen = new Set<string>();
  return hits.filter(({ entry: { record } }) => {
    const key = record.kind === 'command' ? record.id : record.href;
    return !seen.has(key) && seen.add(key);
  });
}
