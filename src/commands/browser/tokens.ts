const tip = document.createElement('p');
tip.className = 'token-tip';
tip.id = 'token-tip';

/** Lets a token be focused or tapped to read what it means. Each line has one place in the tab order; arrow keys go along it. */
export function startTokens(): void {
  for (const entry of document.querySelectorAll('[data-entry]'))
    prepare(entry.querySelector<HTMLElement>('[data-help]'), 0);
  document.addEventListener('click', ({ target }) => {
    const token = tokenAt(target);
    if (token && getSelection()?.isCollapsed) prepare(token, 0)?.focus();
  });
  document.addEventListener('focusin', ({ target }) => {
    const token = tokenAt(target);
    if (token === target && token) explain(token);
    else tip.remove();
  });
  document.addEventListener('keydown', (event) => {
    const token = event.target;
    if (!(token instanceof HTMLElement) || token.dataset.help === undefined) return;
    if (event.key === 'Escape') token.blur();
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const all = [...token.closest('[data-entry]')!.querySelectorAll<HTMLElement>('[data-help]')];
    const next = all[all.indexOf(token) + step];
    if (!next) return;
    event.preventDefault();
    prepare(token, -1);
    prepare(next, 0)!.focus();
  });
  document.addEventListener('focusout', () => tip.remove());
}

function prepare(token: HTMLElement | null, tabIndex: number): HTMLElement | null {
  if (token) {
    token.tabIndex = tabIndex;
    token.role = 'button';
    token.setAttribute('aria-describedby', tip.id);
  }
  return token;
}

function explain(token: HTMLElement): void {
  const command = token.closest('[data-command]')!;
  const part = command.querySelectorAll('.explain dl > div')[Number(token.dataset.help)];
  if (!part) return;
  const label = document.createElement('code');
  label.textContent = part.querySelector('dt')!.textContent;
  tip.replaceChildren(label, ' ', part.querySelector('dd')!.textContent);
  token.closest('.typed')!.after(tip);
}

function tokenAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-help]') : null;
}
