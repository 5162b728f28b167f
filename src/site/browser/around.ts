/** The part of the page around what an event happened to that fits a selector, if there is one. */
export const around = ({ target }: Pick<Event, 'target'>, selector: string): Element | null | false =>
  target instanceof Element && target.closest(selector);
