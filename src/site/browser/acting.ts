import { around } from './around.ts';
import { keepMarkInView } from './contents-in-view.ts';
import { copy } from './copying.ts';
import { passWhatFits } from './tab-stops.ts';
import { unfoldForPaper } from './unfold-for-paper.ts';

/**
 * Starts what only a reader who acts needs: copying a page or a file, lists that close after a jump or when the focus goes on, a Tab
 * key that passes what does not scroll, contents that follow the reader, and folds that print open.
 * @param clicked what was clicked while this was on its way, if anything was; it is answered now.
 */
export function start(clicked: Event | undefined): void {
  passWhatFits();
  unfoldForPaper();
  keepMarkInView();
  addEventListener('click', answer);
  addEventListener('focusin', closeLeft);
  closeLeft();
  if (clicked) answer(clicked);
}

/** A list that stays open covers where the focus went; at a button that opens one it covers nothing. */
function closeLeft(): void {
  const focused = document.querySelector(':focus');
  if (focused && !focused.closest('nav:popover-open, [popovertarget]'))
    document.querySelector<HTMLElement>('nav:popover-open')?.hidePopover();
}

function answer(event: Event): void {
  const button = around(event, '[data-copy-markdown], [data-copy-file]');
  if (button) void copy(button as HTMLButtonElement);
  if (around(event, 'nav[popover] a')) document.querySelector<HTMLElement>('nav:popover-open')?.hidePopover();
}
