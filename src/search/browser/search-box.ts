import { address } from '../../site/address.ts';
import { around } from '../../site/browser/around.ts';
import { FOUND, remember } from './found-words.ts';
import { copyRow } from './copy-row.ts';
import { CorrectionLine } from './correction-line.ts';
import { CountLine } from './count-line.ts';
import { element, furnish } from './elements.ts';
import { arrange } from '../ranking/groups.ts';
import { loadIndex, type Loaded } from './load.ts';
import type { Query } from '../query/query.ts';
import { search } from '../ranking/rank.ts';
import { queryPart } from './query-part.ts';
import type { Reader } from '../shown-line.ts';
import { readerNow } from './reader.ts';
import { showFailure, showNothing, showStart } from './show-other.ts';
import { ResultList } from './result-list.ts';
import type { Row } from './result-row.ts';
import { said } from './said.ts';
import { Results, wantedStems } from './show-results.ts';

/** How many results the first group shows at most. */
const MOST = 5;
/** How long the index may take before another way is shown, in milliseconds. */
const LONG = 1500;
/** How long the keys must rest before results are counted aloud, in milliseconds. */
const REST = 400;

/** A search field with its results: in the dialog, and on the search page itself. */
export class SearchBox {
  readonly input: HTMLInputElement;
  readonly parts: HTMLElement[];
  /** Called whenever the query changes. */
  onQuery: (query: string) => void = () => undefined;
  /** Called before the page is left for a result. */
  onLeave: (href: string) => void = () => undefined;

  readonly #corrected = new CorrectionLine(() => this.#askAgain(`"${this.input.value.replaceAll('"', '')}"`));
  readonly #count = new CountLine();
  readonly #list: ResultList;
  readonly #shown: Results;
  #loaded: Loaded | undefined;
  #query: Query | undefined;
  /** Whether the count line says how copying went, which stays there when the rest of the index comes. */
  #isTold = false;
  /** Whether Enter was pressed before there was a result: then the first opens. */
  #isAwaited = false;
  /** What the reader filled in and chose, as it was when the search was opened. */
  #reader: Reader | undefined;

  /**
   * @param name begins the ids of its elements.
   * @param input the field, where there is one already.
   */
  constructor(name: string, input = element('input')) {
    this.#shown = new Results(name);
    this.#list = new ResultList(name, input, (row, event) => this.#clicked(row, event));
    this.input = furnish(input, {
      type: 'search',
      name: 'q',
      role: 'combobox',
      'aria-label': 'Search',
      'aria-autocomplete': 'list',
      autocorrect: 'off',
      autocomplete: 'off',
      autocapitalize: 'off',
      spellcheck: 'false',
      enterkeyhint: 'go',
      placeholder: 'What do you want to do?',
    });
    const keys = element('p', { class: 'found-keys', 'aria-hidden': 'true' });
    for (const [key, does] of [
      ['↑↓', 'choose'],
      ['↵', 'open'],
      ['⇧↵', 'copy'],
      ['esc', 'close'],
    ] as const)
      keys.append(element('span', {}, element('kbd', {}, key), ` ${does}`));
    this.parts = [
      this.#corrected.element,
      ...this.#list.parts,
      element('div', { class: 'found-foot' }, keys, this.#count.element),
    ];
    this.input.addEventListener('input', () => this.#typed());
    this.input.addEventListener('keydown', (event) => this.#pressed(event));
    for (const change of ['pageshow', 'storage'])
      // Another tab in which a result was opened takes what was found.
      addEventListener(change, (event) => (event as StorageEvent).key === FOUND || this.#refresh());
  }

  /** Loads the index, or says that it failed, and answers what stands in the field by then. */
  async load(index: string, begun?: Promise<Response>): Promise<void> {
    if (this.#loaded) return this.#refresh();
    this.#count.say('Loading the index');
    const waiting = setTimeout(() => this.#list.show([showStart()]), LONG);
    try {
      const { whole, quoted } = (this.#loaded = await loadIndex(index, begun).finally(() =>
        clearTimeout(waiting),
      ));
      this.#answer();
      for (const part of [whole, quoted]) {
        await part;
        this.#answer(true);
      }
    } catch {
      this.#loaded = undefined;
      this.forgetEnter();
      this.#list.show([showFailure(() => this.#retry(index))]);
      this.#count.say('');
    }
  }

  /** Loads the index again; the focus goes to the field, since the button that was pressed disappears. */
  #retry(index: string): void {
    void this.load(index);
    this.input.focus();
  }

  /** Puts a query into the field and answers it. */
  ask(query: string): void {
    this.input.value = query;
    this.#typed();
  }

  /** Opens no result for an Enter that came before there was one. */
  forgetEnter(): void {
    this.#isAwaited = false;
  }

  /** Answers again, with what the reader filled in and chose by now. */
  #refresh(): void {
    this.#reader = undefined;
    this.#isTold = false;
    this.#answer(true);
  }

  #typed(): void {
    this.forgetEnter();
    this.onQuery(this.input.value);
    this.#answer();
  }

  /** @param isSame whether the query is the one answered before: the result that the reader went to stays chosen. */
  #answer(isSame = false): void {
    if (!this.#loaded) return;
    const { corpus, shown, isWhole } = this.#loaded;
    const raw = this.input.value;
    // When a reader comes back, Safari gives a field without autocompletion its default value.
    this.input.defaultValue = raw;
    const answer = search(raw, corpus);
    const asked = said(raw.trim());
    const meant = this.#corrected.show(answer.query.corrections);
    if (asked === '') {
      this.#list.show([showStart()]);
      this.#count.say('');
      return;
    }
    const groups = arrange(answer, MOST);
    if (groups.length === 0) {
      if (!isWhole) {
        this.#list.show([]);
        this.#count.say('Loading the index');
        return;
      }
      // Half a query often finds nothing (`how to`): what stands there is taken away once the keys rest.
      this.#list.choose(undefined);
      this.#count.say('Nothing found', REST, () =>
        this.#list.show(showNothing(raw, this.#loaded!, (query) => this.#askAgain(query))),
      );
      return;
    }
    const sections = this.#shown.show(groups, answer.query, (this.#reader ??= readerNow(shown.slots)));
    this.#query = answer.query;
    const count = this.#list.show(
      sections.map((section) => section.element),
      sections,
      isSame,
    );
    const whose = meant ? `, read as “${said(meant)}”` : ` for “${asked}”`;
    if (!(this.#isTold &&= isSame)) this.#count.say(`${count} result${count === 1 ? '' : 's'}${whose}`, REST);
    if (!this.#isAwaited) return;
    this.forgetEnter();
    this.#list.chosen?.option.click();
  }

  #askAgain(query: string): void {
    this.ask(query);
    this.input.focus();
  }

  #pressed(event: KeyboardEvent): void {
    // Safari ends the composition before it tells of the key that ended it.
    if (event.isComposing || event.keyCode === 229) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    const row = this.#list.chosen;
    if (step !== undefined) this.#list.step(step);
    else if (event.shiftKey) void this.#copy(row);
    else if (row) row.option.dispatchEvent(new MouseEvent('click', event));
    else this.#isAwaited = true;
  }

  #clicked(row: Row, event: MouseEvent): void {
    if (around(event, 'button')) return void this.#copy(row);
    const { button, ctrlKey, metaKey, shiftKey } = event;
    remember(row.option.href, [...wantedStems(this.#query!)], row.copy?.id);
    if (button === 0 && !ctrlKey && !metaKey && !shiftKey) this.onLeave(row.option.href);
  }

  async #copy(row: Row | undefined): Promise<void> {
    if (!row) return;
    // The old way of copying (clipboard.ts) takes the caret out of the field.
    const { selectionStart, selectionEnd } = this.input;
    this.#count.say(row.copy ? await copyRow(row.copy, row.option) : 'Only commands can be copied');
    this.#isTold = true;
    if (document.activeElement === this.input) this.input.setSelectionRange(selectionStart, selectionEnd);
  }
}

/** The address at which a query can be linked. */
export const queryAddress = (query: string): string => address('/search/') + queryPart(query);
