/** The figure that an element is a part of, if there is one. */
export const figureAround = (element: Element | null): HTMLElement | null | undefined =>
  element?.closest<HTMLElement>('[data-figure]');
