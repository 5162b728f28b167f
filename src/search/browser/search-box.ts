import { address } from '../../site/address.ts';
import { rememberWords } from './arrival.ts';
import { element, furnish } from './elements.ts';
import { arrange } from '../ranking/groups.ts';
import { loadIndex, type Loaded } from './load.ts';
import type { Query } from '../query/query.ts';
import { search, type Answer } from '../ranking/rank.ts';
import { queryPart } from './query-part.ts';
import { readerNow } from './reader.ts';
import { showFailure, showNothing, showStart } from './show-other.ts';
import { place, Results, wantedStems, type Row } from './show-results.ts';
import { writeText } from './clipboard.ts';

const MOST = 5;

/** A search field with its results: in the dialog, and on the search page itself. */
export class SearchBox {
  readonly input: HTMLInputElement;
  readonly parts: HTMLElement[];
  /** Called whenever the query changes. */
  onQuery: (query: string) => void = () => undefined;
  /** Called before the page is left for a result. */
  onLeave: (href: string) => void = () => undefined;

  readonly #said = element('p', { class: 'found-said' });
  readonly #list = element('div', { role: 'listbox', 'aria-label': 'Results' });
  readonly #results = element('div', { class: 'found-all' });
  readonly #count = element('p', { role: 'status', class: 'found-count' });
  readonly #shown: Results;
  #loaded: Loaded | undefined;
  #query: Query | undefined;
  #rows: Row[] = [];
  #active = 0;
  /** Asking the list itself would make the browser lay it out at every key. */
  #isScrolled = false;
  #asTyped: string | undefined;
  /** The corrections that are shown. */
  #corrected = '';

  /**
   * @param name begins the ids of its elements.
   * @param input the field, where there is one already.
   */
  constructor(name: string, input = element('input')) {
    this.#shown = new Results(name);
    this.#list.id = `${name}-results`;
    this.input = furnish(input, {
      type: 'search',
      name: 'q',
      role: 'combobox',
      'aria-label': 'Search notes, commands and figures',
      'aria-controls': this.#list.id,
      'aria-expanded': 'false',
      'aria-autocomplete': 'list',
      autocomplete: 'off',
      autocapitalize: 'off',
      autocorrect: 'off',
      spellcheck: 'false',
      enterkeyhint: 'go',
      placeholder: 'What do you want to do?',
    });
    const keys = element('p', { class: 'found-keys', 'aria-hidden': 'true' });
    for (const [key, does] of [
      ['↵', 'open'],
      ['⇧↵', 'copy'],
      ['esc', 'close'],
    ] as const)
      keys.append(element('span', {}, element('kbd', {}, key), ` ${does}`));
    this.parts = [
      this.#said,
      this.#list,
      this.#results,
      element('div', { class: 'found-foot' }, keys, this.#count),
    ];
    this.input.addEventListener('input', () => this.#typed());
    this.input.addEventListener('keydown', (event) => this.#pressed(event));
    this.#results.addEventListener('click', (event) => this.#clicked(event));
    this.#results.addEventListener('pointermove', ({ target }) => this.#activate(this.#rowAt(target), false));
    this.#results.addEventListener('scroll', () => (this.#isScrolled = true), { passive: true });
    this.#said.hidden = true;
  }

  /** Loads the index, or says that it failed, and answers what stands in the field by then. */
  async load(index: string, begun?: Promise<Response>): Promise<void> {
    if (this.#loaded) return;
    this.#count.textContent = 'Loading the index';
    try {
      this.#loaded = await loadIndex(index, begun);
      this.#answer();
      await this.#loaded.whole;
      this.#answer(this.#active);
      await this.#loaded.quoted;
      this.#answer(this.#active);
    } catch {
      this.#loaded = undefined;
      this.#show([showFailure(() => void this.load(index))], []);
      this.#count.textContent = 'The index could not be loaded';
    }
  }

  /** Puts a query into the field and answers it. */
  ask(query: string): void {
    this.input.value = query;
    this.#typed();
  }

  #typed(): void {
    if (this.input.value !== this.#asTyped) this.#asTyped = undefined;
    this.onQuery(this.input.value);
    this.#answer();
  }

  /** @param active the row to choose. */
  #answer(active = 0): void {
    if (!this.#loaded) return;
    const { corpus, shown, isWhole } = this.#loaded;
    const raw = this.input.value;
    const answer = search(raw, corpus, this.#asTyped !== undefined);
    this.#sayCorrections(answer);
    if (raw.trim() === '') {
      this.#show([showStart()], []);
      this.#count.textContent = '';
      return;
    }
    const groups = arrange(answer, MOST);
    if (groups.length === 0 && !isWhole) return;
    if (groups.length === 0) {
      this.#show(
        showNothing(raw, this.#loaded, (query) => this.#askAgain(query)),
        [],
      );
      this.#count.textContent = 'Nothing found';
      return;
    }
    const { sections, rows } = this.#shown.show(groups, answer.query, readerNow(shown.slots));
    this.#query = answer.query;
    this.#show(sections, rows, active);
    const said = raw.trim().slice(0, 40);
    this.#count.textContent = `${rows.length} result${rows.length === 1 ? '' : 's'} for “${said}${said.length < raw.trim().length ? '…' : ''}”`;
  }

  #askAgain(query: string): void {
    this.ask(query);
    this.input.focus();
  }

  #sayCorrections({ query: { corrections } }: Answer): void {
    const key = corrections.flat().join(' ');
    if (key === this.#corrected) return;
    this.#corrected = key;
    this.#said.hidden = key === '';
    const undo = element(
      'button',
      { type: 'button' },
      `search ${corrections.map(([from]) => from).join(' ')} instead`,
    );
    undo.addEventListener('click', () => {
      this.#asTyped = this.input.value;
      this.#answer();
      this.input.focus();
    });
    const meant = element('strong', {}, corrections.map(([, to]) => to).join(' '));
    this.#said.replaceChildren('Showing ', meant, ', ', undo);
  }

  #show(content: readonly HTMLElement[], rows: Row[], active = 0): void {
    const before = this.#rows[this.#active];
    this.#rows = rows;
    place(this.#results, content);
    if (this.#isScrolled) this.#results.scrollTop = 0;
    this.#isScrolled = false;
    this.#list.setAttribute('aria-owns', rows.map(({ option }) => option.id).join(' '));
    this.input.setAttribute('aria-expanded', String(rows.length > 0));
    this.#active = -1;
    const next = rows[active];
    if (before !== next) this.#mark(before, false);
    if (next) this.#activate(active, false);
    else this.input.removeAttribute('aria-activedescendant');
  }

  #activate(at: number, scroll = true): void {
    if (at === this.#active || at < 0) return;
    this.#mark(this.#rows[this.#active], false);
    this.#active = at;
    const row = this.#rows[at]!;
    this.#mark(row, true);
    this.input.setAttribute('aria-activedescendant', row.option.id);
    if (scroll) row.element.scrollIntoView({ block: 'nearest' });
  }

  #mark(row: Row | undefined, isActive: boolean): void {
    row?.option.setAttribute('aria-selected', String(isActive));
    row?.element.classList.toggle('is-active', isActive);
  }

  #pressed(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const row = this.#rows[this.#active];
    if (step !== undefined && this.#rows.length > 0)
      this.#activate((this.#active + step + this.#rows.length) % this.#rows.length);
    else if (event.key === 'Enter' && event.shiftKey && row) void this.#copy(row);
    else if (event.key === 'Enter' && row) row.option.click();
    else if (step === undefined && event.key !== 'Enter') return;
    event.preventDefault();
  }

  #clicked(event: MouseEvent): void {
    const row = this.#rows[this.#rowAt(event.target)];
    if (!row || !(event.target instanceof Element)) return;
    if (event.target.closest('button')) void this.#copy(row);
    else {
      rememberWords(row.option.href, [...wantedStems(this.#query!)]);
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) this.onLeave(row.option.href);
    }
  }

  async #copy({ copy, option }: Row): Promise<void> {
    if (!copy) return;
    const done = await writeText(copy.text, option.querySelector('code')!);
    this.#count.textContent = done
      ? `Copied: ${copy.text}`
      : 'Copying was not allowed. The command is selected.';
    if (!done) return;
    copy.button.dataset['copied'] = '';
    setTimeout(() => delete copy.button.dataset['copied'], 1500);
  }

  #rowAt(target: EventTarget | null): number {
    const line = target instanceof Element ? target.closest('.found-row') : null;
    return this.#rows.findIndex((row) => row.element === line);
  }
}

/** The address at which a query can be linked. */
export const queryAddress = (query: string): string => address('/search/') + queryPart(query);
