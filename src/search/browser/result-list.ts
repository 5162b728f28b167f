import { around } from '../../site/around.ts';
import { element, furnish, place } from './elements.ts';
import type { Row } from './result-row.ts';

/** What stands under a search field: results, of which one is chosen, told as the list of a combobox. */
export class ResultList {
  readonly parts: HTMLElement[];
  /** The place of the chosen row, -1 for none. */
  at = -1;

  #rows: Row[] = [];
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #area = element('div', { class: 'found-all' });
  /** Asking the area itself would make the browser lay it out at every key. */
  #isScrolled = false;

  /**
   * @param name begins its id.
   * @param input the field of the combobox.
   * @param onClick called with the row that is clicked.
   */
  constructor(name: string, input: HTMLInputElement, onClick: (row: Row, event: MouseEvent) => void) {
    const id = `${name}-results`;
    this.#input = furnish(input, { 'aria-controls': id, 'aria-expanded': 'false' });
    this.#list = element('div', { id, role: 'listbox', 'aria-label': 'Results' });
    this.parts = [this.#list, this.#area];
    this.#area.addEventListener('click', (event) => {
      const row = this.#rows[this.#placeOf(event.target)];
      if (row) onClick(row, event);
    });
    // The focus stays in the field, so that the keys go on working after a click on a button.
    this.#area.addEventListener('mousedown', (event) => around(event, 'button') && event.preventDefault());
    this.#area.addEventListener('pointermove', ({ target }) => this.#choose(this.#placeOf(target), false));
    this.#area.addEventListener('scroll', () => (this.#isScrolled = true), { passive: true });
  }

  /** The row that Enter opens. */
  get chosen(): Row | undefined {
    return this.#rows[this.at];
  }

  /**
   * Puts content in place of what is shown.
   * @param rows the results among it.
   * @param at the row to choose.
   */
  show(content: readonly HTMLElement[], rows: Row[] = [], at = 0): void {
    const before = this.chosen;
    this.#rows = rows;
    place(this.#area, content);
    if (this.#isScrolled) this.#area.scrollTop = 0;
    this.#isScrolled = false;
    this.#list.setAttribute('aria-owns', rows.map(({ option }) => option.id).join(' '));
    this.#input.setAttribute('aria-expanded', String(rows.length > 0));
    this.at = -1;
    if (before !== rows[at]) mark(before, false);
    if (rows[at]) this.#choose(at, false);
    else this.#input.removeAttribute('aria-activedescendant');
  }

  /** Goes on to the next row, or with -1 to the one before; from the last to the first. */
  step(by: number): void {
    if (this.#rows.length > 0) this.#choose((this.at + by + this.#rows.length) % this.#rows.length);
  }

  #choose(at: number, scroll = true): void {
    if (at === this.at || at < 0) return;
    mark(this.chosen, false);
    this.at = at;
    const row = this.#rows[at]!;
    mark(row, true);
    this.#input.setAttribute('aria-activedescendant', row.option.id);
    if (scroll) row.element.scrollIntoView({ block: 'nearest' });
  }

  #placeOf(target: EventTarget | null): number {
    const line = around({ target }, '.found-row');
    return this.#rows.findIndex((row) => row.element === line);
  }
}

function mark(row: Row | undefined, isChosen: boolean): void {
  row?.option.setAttribute('aria-selected', String(isChosen));
  row?.element.classList.toggle('is-active', isChosen);
}
