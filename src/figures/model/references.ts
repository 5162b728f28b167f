import { unknown } from '../../problems/nearest.ts';
import { inside, isGroup, type Box } from './figure.ts';

/** A box that a reference names, with what stood for each `*` in it. */
export interface Match {
  box: Box;
  stars: string;
}

/** Why a reference names no box, in words for the author. */
export class ReferenceFault extends Error {}

/** What `find` returns; the words of a ReferenceFault that it throws go to `onFault`, and nothing is returned. */
export function attempt<T>(find: () => T, onFault: (message: string) => void): T | undefined {
  try {
    return find();
  } catch (error) {
    if (!(error instanceof ReferenceFault)) throw error;
    onFault(error.message);
    return undefined;
  }
}

/**
 * The boxes that `reference` names: any suffix of a path that is not ambiguous, else its parts in order with other
 * groups between them; `*` stands for anything within one part.
 * @throws {ReferenceFault} when nothing, or too much, is named.
 */
export function findBoxes(root: Box, reference: string): Match[] {
  const boxes = inside(root);
  const part = RegExp.escape(reference).replaceAll('\\*', '([^.]*)');
  const find = (pattern: RegExp): Match[] =>
    boxes.flatMap((box) => {
      const found = pattern.exec(box.path);
      return found ? [{ box, stars: found.slice(1).join(' ') }] : [];
    });
  const suffixes = find(new RegExp(`^(?:.*\\.)?${part}$`));
  const matches =
    suffixes.length > 0
      ? suffixes
      : find(new RegExp(`^(?:.*\\.)?${part.replaceAll('\\.', '\\.(?:.+\\.)?')}$`));
  if (matches.length === 0) throw new ReferenceFault(unknownNode(reference, boxes));
  if (reference.includes('*')) return checkWildcard(reference, matches);
  const exact = matches.filter(({ box }) => box.path === reference);
  if (matches.length === 1 || exact.length === 1) return exact.length === 1 ? exact : matches;
  const paths = matches.map(({ box }) => `…${box.path.slice(-(reference.length + 12))}`).join(', ');
  throw new ReferenceFault(`"${reference}" is ambiguous (${paths}); write more of its path`);
}

/** The one box that `reference` names. */
export function findBox(root: Box, reference: string): Box {
  const [match, ...more] = findBoxes(root, reference);
  if (more.length > 0) throw new ReferenceFault(`"${reference}" names several nodes; one is needed here`);
  return match!.box;
}

function checkWildcard(reference: string, matches: Match[]): Match[] {
  const groups = matches.filter(({ box }) => isGroup(box));
  const arranging = groups.find(({ box }) => box.kind === undefined);
  const wrong = arranging ?? (groups.length < matches.length ? groups[0] : undefined);
  if (wrong)
    throw new ReferenceFault(
      `wildcard "${reference}" also matches the group "${wrong.box.path}"; write more of its path`,
    );
  return matches;
}

function unknownNode(reference: string, boxes: readonly Box[]): string {
  const parts = reference.split('.').length;
  const suffix = (box: Box) => box.path.split('.').slice(-parts).join('.');
  const words = new Map(boxes.map((box) => [suffix(box), box.path]));
  const message = unknown('node', reference, words.keys());
  return message.replace(/"([^"]*)"\?$/, (_, near: string) => `"${words.get(near) ?? near}"?`);
}
