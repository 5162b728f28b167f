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
  let shown: number | undefined;

  const show = (count: number | undefined) => {
    shown = count;
    steps.forEach((step, index) => (step.hidden = count !== undefined && index >= count));
    toggle.ariaPressed = String(count !== undefined);
    walk.hidden = count === undefined;
    // Not `disabled`: a button that the reader stands on must keep the focus.
    back.ariaDisabled = String(count === 1);
    next.ariaDisabled = String(count === steps.length);
    status.textContent = count === undefined ? '' : `Step ${count} of ${steps.length}`;
  };
  const go = (by: number) => {
    if (shown === undefined) return;
    show(Math.min(Math.max(shown + by, 1), steps.length));
    if (by > 0) steps[shown - 1]!.scrollIntoView({ block: 'nearest' });
  };

  toggle.addEventListener('click', () => show(shown === undefined ? 1 : undefined));
  back.addEventListener('click', () => go(-1));
  next.addEventListener('click', () => go(1));
  session.addEventListener('keydown', (event) => {
    // On an output the arrow keys scroll.
    if (shown === undefined || (event.target as Element).matches('pre')) return;
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    go(by);
  });
}
