import { element } from './elements.ts';

/** Says how many results there are, and how copying went. */
export class CountLine {
  readonly element = element('p', { role: 'status', class: 'found-count' });
  #saying: ReturnType<typeof setTimeout> | undefined;

  /**
   * Says something after a while, unless something else is said in the meantime: nobody wants to hear a count at every key.
   * @param wait how long, in milliseconds.
   */
  say(text: string, wait = 0): void {
    clearTimeout(this.#saying);
    this.#saying = setTimeout(() => (this.element.textContent = text), wait);
  }
}
