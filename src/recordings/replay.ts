/** Lets a reader go through a recorded session one step at a time: with buttons, or with the arrow keys inside the session. */
export function startReplays(): void {
  for (const session of document.querySelectorAll<HTMLElement>('[data-session]:has([data-replay])'))
    startReplay(session);
}

function startReplay(session: HTMLElement): void {
  const steps = [...session.querySelectorAll<HTMLElement>('[data-step]')];
  const button = (name: string) => session.querySelector<HTMLButtonElement>(`[data-replay${name}]`)!;
  const [toggle, back, next] = [button(''), button('-back'), button('-on')];
  const status = session.querySelector('[data-replay-status]')!;
  const walk = session.querySelector<HTMLElement>('[data-replay-walk]')!;
  /** How many steps are shown; 0 shows the whole session. */
  let shown = 0;

  const show = (count: number) => {
    shown = count;
    steps.forEach((step, index) => (step.hidden = count > 0 && index >= count));
    toggle.ariaPressed = `${count > 0}`;
    walk.hidden = count === 0;
    // Not `disabled`: a button that the reader stands on must keep the focus.
    back.ariaDisabled = `${count === 1}`;
    next.ariaDisabled = `${count === steps.length}`;
    status.textContent = count > 0 ? `Step ${count} of ${steps.length}` : '';
  };
  const go = (by: number) => {
    show(Math.min(Math.max(shown + by, 1), steps.length));
    if (by > 0) steps[shown - 1]!.scrollIntoView({ block: 'nearest' });
  };

  toggle.addEventListener('click', () => show(shown > 0 ? 0 : 1));
  back.addEventListener('click', () => go(-1));
  next.addEventListener('click', () => go(1));
  session.addEventListener('keydown', (event) => {
    // On an output the arrow keys scroll, in a slot they move the caret.
    if (shown === 0 || (event.target as Element).matches('pre, [data-slot]')) return;
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    go(by);
  });
}
