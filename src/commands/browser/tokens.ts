import { isPlain } from '../../site/single-key.ts';
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
    if (!next) return;
    prepareToken(token, -1);
    goTo(next);
  });
  answer(document.activeElement);
  enter(clicked);
}

/** Goes to a token that was tapped, not to one in a text being selected, and not to that around a slot. */
function enter(target: EventTarget | null): void {
  const token = isSlot(target) ? null : tokenAt(target);
  if (token && getSelection()?.isCollapsed !== false) goTo(token);
}

/** Moves the focus to a token and explains it, also where it has the focus already. */
function goTo(token: HTMLElement): void {
  prepareToken(token, 0).focus();
  answer(token);
}

function answer(target: EventTarget | null): void {
  const token = tokenAt(target);
  if (!token || token !== target) return;
  const parts = token.closest('[data-command]')!.querySelectorAll('.explain dl > div');
  const part = parts[Number(token.dataset.help)];
  if (!part) return;
  const label = document.createElement('code');
  label.textContent = part.querySelector('dt')!.textContent;
  tip.replaceChildren(label, part.querySelector('dd')!.textContent);
  token.closest('.typed')!.after(tip);
}

function tokenAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-help]') : null;
}
