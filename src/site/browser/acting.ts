import { around } from './around.ts';
import { copy } from './copying.ts';
import { isPlain, isSingleKey } from './single-key.ts';
import { passWhatFits } from './tab-stops.ts';

/**
 * Starts what only a reader who acts needs: copying a page or a file, lists that close after a jump or when the focus goes on, the focus
 * that a dialog gives back to what opens the list under it, and a Tab key that passes what does not scroll.
 * @param clicked what was clicked while this was on its way, if anything was; it is answered now.
 */
export function start(clicked: Event | undefined): void {
  passWhatFits();
  addEventListener('click', answer);
  addEventListener('focusin', closeLeft);
  // Before a dialog opens, which returns the focus to what has it then.
  for (const type of ['click', 'keydown'] as const) addEventListener(type, standAtOpener, true);
  closeLeft();
  if (clicked) answer(clicked);
}

/** A list that stays open covers where the focus went; at a button that opens one it covers nothing. */
function closeLeft(): void {
  const focused = document.querySelector(':focus');
  if (focused && !focused.closest('nav:popover-open, [popovertarget]'))
    document.querySelector<HTMLElement>('nav:popover-open')?.hidePopover();
}

/** A dialog that is asked for inside a list closes the list under it, and with it what had the focus. */
function standAtOpener(event: MouseEvent | KeyboardEvent): void {
  const list = around(event, 'nav:popover-open');
  if (list && asksForDialog(event))
    document.querySelector<HTMLElement>(`[popovertarget="${list.id}"]`)?.focus();
}

const asksForDialog = (event: MouseEvent | KeyboardEvent): boolean =>
  event instanceof KeyboardEvent
    ? isSingleKey(event, '/') || isSingleKey(event, '?')
    : isPlain(event) && !event.shiftKey && Boolean(around(event, '[data-shortcuts]'));

function answer(event: Event): void {
  const button = around(event, '[data-copy-markdown], [data-copy-file]');
  if (button) void copy(button as HTMLButtonElement);
  if (around(event, 'nav[popover] a')) document.querySelector<HTMLElement>('nav:popover-open')?.hidePopover();
}
