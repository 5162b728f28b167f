import { element } from './elements.ts';

/** Says how many results there are, and how copying went. */
export class CountLine {
  readonly element = element('p', { role: 'status', class: 'found-count' });
  #saying: ReturnType<typeof setTimeout> | undefined;

  /** @param wait how long nothing else may be said before this is, in milliseconds: who listens need not hear a count for every key. */
  say(text: string, wait = 0): void {
    clearTimeout(this.#saying);
    this.#saying = setTimeout(() => (this.element.textContent = text), wait);
  }
}
