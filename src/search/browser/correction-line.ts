import { button, element } from './elements.ts';
import type { Query } from '../query/query.ts';
import { said } from './said.ts';

/** Says what a query was corrected to, and takes the corrections back. */
export class CorrectionLine {
  readonly element = element('p', { class: 'found-said', hidden: '' });
  readonly #undo: () => void;
  #shown = '';

  /** @param undo called when the reader wants what was typed. */
  constructor(undo: () => void) {
    this.#undo = undo;
  }

  /** Shows some corrections, and returns the words meant; empty where there are none. */
  show(corrections: Query['corrections']): string {
    const typed = corrections.map(([from]) => from).join(' ');
    const meant = corrections.map(([, to]) => to).join(' ');
    const key = `${typed} ${meant}`;
    if (key === this.#shown) return meant;
    this.#shown = key;
    this.element.hidden = meant === '';
    this.element.replaceChildren(
      'Showing ',
      element('strong', {}, said(meant)),
      ', ',
      button(`search ${said(typed)} instead`, this.#undo),
    );
    return meant;
  }
}
