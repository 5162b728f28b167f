import { element } from './elements.ts';

/** Says how many results there are, and how copying went. */
export class CountLine {
  readonly element = element('p', { role: 'status', class: 'found-count' });
  #saying: ReturnType<typeof setTimeout> | undefined;

  /**
   * Says something after a while, unless something else is said in the meantime: nobody wants to hear a count at every key.
   * @param wait how long, in milliseconds.
   * @param show called when it is said, to show what it is about.
   */
  say(text: string, wait = 0, show?: () => void): void {
    clearTimeout(this.#saying);
    this.#saying = setTimeout(() => {
      this.element.textContent = text;
      show?.();
    }, wait);
  }
}
