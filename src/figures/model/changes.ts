import { inside, isShown, isVisible, type Box, type Edge, type Figure } from './figure.ts';
import { lineWords, namer } from './relations.ts';

/** What one step does to what the picture shows. */
interface Change {
  adds: (Box | Edge)[];
  takesAway: (Box | Edge)[];
  /** Boxes that it strikes out, and those that it stops striking out. */
  strikesOut: Box[];
  restores: Box[];
}

/** Whether the first look is already the first step, as where that step sets nothing. */
export const beginsAtFirstStep = (figure: Figure): boolean =>
  [...inside(figure.root), ...figure.edges].every(
    (part) => part.states[0] === undefined || (part.states[0] === 'gone' && !isShown(part, 0)),
  );

/** The change of every step against the moment before it; the first against the picture without steps. */
export function changesOf(figure: Figure): Change[] {
  const boxes = inside(figure.root).filter(isVisible);
  const parts = [...boxes, ...figure.edges];
  return figure.steps.map((_, before) => {
    const isDown = (box: Box, step: number) => isShown(box, step) && box.states[step - 1] === 'down';
    const turns = (to: boolean) => (part: Box | Edge) =>
      isShown(part, before) !== to && isShown(part, before + 1) === to;
    return {
      adds: parts.filter(turns(true)),
      takesAway: parts.filter(turns(false)),
      strikesOut: boxes.filter((box) => !isDown(box, before) && isDown(box, before + 1)),
      restores: boxes.filter(
        (box) => isDown(box, before) && isShown(box, before + 1) && !isDown(box, before + 1),
      ),
    };
  });
}

/** The changes as sentences such as `Step 3 adds web.3 (Worker 1).`; undefined for a step that changes only colours. */
export function changeWords(figure: Figure): (string | undefined)[] {
  const name = namer(figure);
  const words = (part: Box | Edge) => ('bus' in part ? `“${lineWords(figure, part, name)}”` : name(part));
  return changesOf(figure).map(({ adds, takesAway, strikesOut, restores }, index) => {
    const clauses = [
      ['adds', adds],
      // Against the whole picture, which stands before the first step.
      [index === 0 ? 'does not yet show' : 'takes away', takesAway],
      ['strikes out', strikesOut],
      ['restores', restores],
    ] as const;
    const said = clauses
      .filter(([, parts]) => parts.length > 0)
      .map(([verb, parts]) => `${verb} ${parts.map(words).join(', ')}`);
    return said.length === 0 ? undefined : `Step ${index + 1} ${said.join('; it ')}.`;
  });
}
