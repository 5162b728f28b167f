import { around } from '../../site/browser/around.ts';
import { element, furnish, place } from './elements.ts';
import type { Row } from './result-row.ts';
import type { Section } from './show-results.ts';

/** What stands under a search field: results, of which one is chosen, told as the list of a combobox. */
export class ResultList {
  readonly parts: HTMLElement[];
  /** The row that Enter opens. */
  chosen: Row | undefined;

  #rows: Row[] = [];
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #area = element('div', { class: 'found-all' });
  /** Whether the area was scrolled since it was filled; to ask the area itself would make the browser lay it out at every key. */
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
    for (const press of ['click', 'auxclick'] as const)
      this.#area.addEventListener(press, (event) => {
        const row = this.#rowAt(event.target);
        if (row && event.button < 2) onClick(row, event);
      });
    // The focus stays in the field, so that the keys go on working after a click, here and when the reader comes back.
    this.#area.addEventListener(
      'mousedown',
      (event) => around(event, '.found-row') && event.preventDefault(),
    );
    this.#area.addEventListener('pointermove', ({ target }) =>
      this.choose(this.#rowAt(target) ?? this.chosen),
    );
    this.#area.addEventListener('scroll', () => (this.#isScrolled = true), { passive: true });
  }

  /**
   * Puts content in place of what is shown.
   * @param sections the groups of results among it.
   * @param isSame whether they answer the same query: then no other row than the one that the reader went to is chosen.
   */
  show(content: readonly HTMLElement[], sections: readonly Section[] = [], isSame = false): number {
    const rows = sections.flatMap((section) => section.rows);
    const isFree = !isSame || this.chosen === this.#rows[0];
    const kept = rows.find(({ option }) => !isFree && option.id === this.chosen?.option.id);
    this.#rows = rows;
    place(this.#area, content);
    if (!isSame && this.#isScrolled) this.#area.scrollTop = 0;
    this.#isScrolled &&= isSame;
    // Rows hold buttons too, which no listbox may: it owns the options alone.
    this.#list.replaceChildren(
      ...sections.map(({ name, rows }) =>
        element('div', {
          role: 'group',
          'aria-label': name,
          'aria-owns': rows.map(({ option }) => option.id).join(' '),
        }),
      ),
    );
    this.#input.setAttribute('aria-expanded', String(rows.length > 0));
    this.choose(isFree ? rows[0] : kept);
    kept?.element.scrollIntoView({ block: 'nearest' });
    return rows.length;
  }

  /** Goes on to the next row, or with -1 to the one before; from the last to the first. */
  step(by: number): void {
    // Where none is chosen, -1 leads to the last.
    const from = Math.max(this.#rows.indexOf(this.chosen!), -1 - by);
    this.choose(this.#rows.at((from + by) % this.#rows.length));
    this.chosen?.element.scrollIntoView({ block: 'nearest' });
  }

  /** Chooses a row, or none. */
  choose(row: Row | undefined): void {
    if (row === this.chosen) return;
    mark(this.chosen, false);
    mark((this.chosen = row), true);
    this.#input.setAttribute('aria-activedescendant', row?.option.id ?? '');
  }

  #rowAt(target: EventTarget | null): Row | undefined {
    const line = around({ target }, '.found-row');
    return this.#rows.find((row) => row.element === line);
  }
}

function mark(row: Row | undefined, isChosen: boolean): void {
  row?.option.setAttribute('aria-selected', String(isChosen));
  row?.element.classList.toggle('is-active', isChosen);
}
