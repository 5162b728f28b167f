import { around } from '../site/browser/around.ts';

/**
 * Lets a reader go through a recorded session one step at a time: with buttons, or with the arrow keys inside the session.
 * @param clicked what was clicked while this was on its way, if anything was; it is answered now.
 */
export function start(clicked: Event | undefined): void {
  for (const session of document.querySelectorAll<HTMLElement>('[data-session]:has(.replay)'))
    startReplay(session);
  const pressed = clicked && around(clicked, '.replay button');
  if (pressed) (pressed as HTMLElement).click();
}

/** How much of an output is read out, in characters. */
const MOST_READ = 200;

/** What a step printed and how it ended, for those who listen: it stands far from the buttons. */
function printedBy(step: HTMLElement): HTMLElement {
  const parts = [...step.querySelectorAll('.screen, .screen-silent, .session-exit')];
  const heard = document.createElement('span');
  heard.className = 'sr-only';
  heard.textContent = parts.map(({ textContent }) => textContent.slice(0, MOST_READ)).join(' ');
  return heard;
}

function startReplay(session: HTMLElement): void {
  const steps = [...session.querySelectorAll<HTMLElement>('[data-step]')];
  type Three = [HTMLElement, HTMLElement, HTMLElement];
  const [toggle, back, next] = [...session.querySelectorAll('.replay button')] as Three;
  const [walk, status] = [...session.querySelectorAll('.replay span')] as [HTMLElement, HTMLElement];
  /** How many steps are shown; 0 shows the whole session. */
  let shown = 0;

  const show = (count: number) => {
    shown = count;
    const last = steps[count - 1];
    steps.forEach((step, index) => (step.hidden = !!last && index >= count));
    toggle.ariaPressed = `${!!last}`;
    walk.hidden = !last;
    // Not `disabled`: a button that the reader stands on must keep the focus.
    back.ariaDisabled = `${count === 1}`;
    next.ariaDisabled = `${count === steps.length}`;
    status.textContent = last
      ? `Step ${count} of ${steps.length}: ${(last.querySelector('.row') ?? last).textContent} `
      : '';
    if (last) status.append(printedBy(last));
    if (session.querySelector('[hidden] :focus')) back.focus();
  };
  const go = (by: number) => {
    const step = steps[shown + by - 1];
    if (!step) return;
    show(shown + by);
    step.scrollIntoView({ block: 'nearest' });
  };

  // A browser does not scroll to a step that is hidden.
  addEventListener('hashchange', () =>
    go(steps.findIndex((step) => step.matches('[hidden]:target')) + 1 - shown),
  );
  toggle.onclick = () => {
    show(shown ? 0 : 1);
    // With all steps shown the buttons no longer stay in sight.
    toggle.scrollIntoView({ block: 'nearest' });
  };
  back.onclick = () => go(-1);
  next.onclick = () => go(1);
  session.addEventListener('keydown', (event) => {
    // On an output the arrow keys scroll, in a slot they move the caret.
    if (!shown || (event.target as Element).matches('pre, [data-slot]')) return;
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(by);
  });
}
