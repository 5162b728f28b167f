import { copyLink } from './copy-link.ts';
import { figureAround } from './figure-around.ts';
import { selectPart } from './select-part.ts';
import { followAddress, turnByClick, turnByKey } from './steps.ts';

/**
 * Turns the steps of figures by button and arrow key, marks the part last clicked, and copies its address.
 * @param clicked what was clicked while this was on its way, if anything was; it is answered now.
 */
export function start(clicked: Event | undefined): void {
  addEventListener('click', answer);
  addEventListener('keydown', turnByKey);
  addEventListener('hashchange', followAddress);
  followAddress();
  if (clicked) answer(clicked);
}

function answer(event: Event): void {
  const from = event.target as Element;
  const figure = figureAround(from);
  if (!figure) return;
  turnByClick(figure, event as MouseEvent);
  const button = from.closest<HTMLElement>('[data-copy-link]');
  if (button) void copyLink(figure, button);
  const part = from.closest('[data-node]');
  if (part && !from.closest('a')) selectPart(part);
}
