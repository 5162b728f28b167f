import { isKnown, unknown } from '../../problems/nearest.ts';
import type { Problem } from '../../problems/problem.ts';
import { inside, type Figure } from './figure.ts';

/** The boxes of a figure that link to a term which the glossary does not have. */
export function unknownTerms(figure: Figure, terms: ReadonlySet<string>): Problem[] {
  return inside(figure.root).flatMap((box) =>
    box.glossary === undefined || isKnown(box.glossary, terms)
      ? []
      : [
          {
            file: figure.file,
            line: figure.lineOf(box),
            message: `node "${box.path}": ${unknown('glossary term', box.glossary, terms)}`,
          },
        ],
  );
}
