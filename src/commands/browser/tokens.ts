import { isPlain } from '../../site/browser/single-key.ts';
import { bringInSight } from './in-sight.ts';
import { say } from './say.ts';
import { prepareToken, TIP } from './token.ts';
import { isSlot } from './values.ts';

const tip = document.createElement('p');
tip.className = 'token-tip';
tip.id = TIP;

/**
 * Explains the token that is focused or pressed; the arrow keys go along the line.
 * @param clicked what was tapped before this was there.
 */
export function startTokenHelp(clicked: EventTarget | null): void {
  document.addEventListener('click', ({ target }) => enter(target));
  document.addEventListener('focusin', ({ target }) => answer(target));
  document.addEventListener('focusout', () => tip.remove());
  document.addEventListener('keydown', (event) => {
    const token = tokenAt(event.target);
    const step = { ArrowRight: 1, ArrowLeft: -1, Enter: 0, ' ': 0 }[event.key];
    if (!token || token !== event.target || !isPlain(event)) return;
    if (event.key === 'Escape') tip.remove();
    if (step === undefined) return;
    const all = [...token.closest('[data-entry]')!.querySelectorAll<HTMLElement>('[data-help]')];
    const next = all[all.indexOf(token) + step];
    event.preventDefault();
    if (next) goTo(next);
  });
  answer(document.activeElement);
  sayAgain();
  // Who has gone on to a value since is left there.
  if (!isSlot(document.activeElement)) enter(clicked);
}

/** Goes to a token that was tapped, not to one in a text being selected, and not to that around a slot. */
function enter(target: EventTarget | null): void {
  const token = isSlot(target) ? null : tokenAt(target);
  if (token && getSelection()?.isCollapsed !== false) goTo(token);
}

/** Moves the focus to a token and explains it, also where it has the focus already; of its line no other is met by Tab then. */
function goTo(token: HTMLElement): void {
  const isThere = token === document.activeElement;
  for (const other of token.closest('[data-entry]')!.querySelectorAll<HTMLElement>('[data-help][tabindex]'))
    other.tabIndex = -1;
  prepareToken(token);
  if (token.querySelector('[data-slot]')) makeGroup(token);
  token.focus();
  answer(token);
  if (isThere) sayAgain();
}

/** A button must not hold a field. */
function makeGroup(token: HTMLElement): void {
  token.role = 'group';
  token.ariaLabel = explanationOf(token)?.querySelector('dt')!.textContent ?? null;
}

/** A screen reader that met the token before its explanation was there does not read that description by itself. */
function sayAgain(): void {
  if (tip.isConnected) say(tip.innerText);
}

function answer(target: EventTarget | null): void {
  const token = tokenAt(target);
  if (!token || token !== target) return;
  const part = explanationOf(token);
  if (!part) return;
  const label = document.createElement('code');
  label.textContent = part.querySelector('dt')!.textContent;
  tip.replaceChildren(label, part.querySelector('dd')!.textContent);
  token.closest('.typed')!.after(tip);
  bringInSight(tip, token);
}

function explanationOf(token: HTMLElement): Element | undefined {
  const parts = token.closest('[data-command]')!.querySelectorAll('.explain dl > div');
  return parts[Number(token.dataset.help)];
}

function tokenAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-help]') : null;
}
