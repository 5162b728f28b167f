import { showForAMoment } from '../site/browser/show-for-a-moment.ts';

const own = (from: Element | null) => from?.closest<HTMLElement>('[data-figure]');

/** Goes `by` steps on from `step`, or from the one that the figure says is open. */
function turn(figure: HTMLElement, by: number, step?: number): void {
  const all = [...figure.querySelectorAll<HTMLAnchorElement>('.steps a')];
  const output = figure.querySelector('output')!;
  step = (step ?? parseInt(output.value)) + by;
  const link = all[step - 1];
  if (!link) return;
  figure.dataset['step'] = `${step}`;
  for (const other of all) other.ariaCurrent = `${other === link}`;
  for (const button of figure.querySelectorAll<HTMLElement>('[data-turn]'))
    button.ariaDisabled = `${!all[step - 1 + Number(button.dataset['turn'])]}`;
  output.textContent = `${step} of ${all.length}: ${link.parentElement!.textContent}`;
  history.replaceState(null, '', link.hash);
  if (link.matches('ol:focus-within a')) link.focus();
}

/** Opens a step from the list of steps, which the picture may be far away from: the reader goes on from beside the picture. */
function open(figure: HTMLElement, step: number): void {
  const next = figure.querySelector<HTMLElement>('[data-turn="1"]');
  next?.focus({ preventScroll: true });
  turn(figure, 0, step);
  next?.closest('.turn')?.scrollIntoView();
}

/** Opens the step that the address names, and shows it with its picture. */
function follow(): void {
  const [, name, step] = location.hash.match(/^#(.+)-step-(\d+)$/) ?? [];
  const figure = own(document.getElementById(name!));
  if (!figure) return;
  turn(figure, 0, Number(step));
  figure.querySelector('.turn')?.scrollIntoView();
}

/**
 * Turns the steps of figures by button and arrow key, marks the part last clicked, and copies its address.
 * @param clicked what was clicked while this was on its way, if anything was; it is answered now.
 */
export function start(clicked: Event | undefined): void {
  addEventListener('click', answer);
  addEventListener('keydown', turnByKey);
  addEventListener('hashchange', follow);
  follow();
  if (clicked) void answer(clicked);
}

async function answer(event: Event): Promise<void> {
  const from = event.target as Element;
  const figure = own(from);
  if (!figure) return;
  const step = from.closest('.steps a');
  if (step && isAlone(event as MouseEvent)) {
    event.preventDefault();
    return open(figure, [...figure.querySelectorAll('.steps a')].indexOf(step) + 1);
  }
  const by = from.closest<HTMLElement>('[data-turn]')?.dataset['turn'];
  if (by) return turn(figure, Number(by));
  const copy = from.closest<HTMLElement>('[data-copy-link]');
  if (copy) {
    if (own(document.getElementById(location.hash.slice(1))) !== figure)
      history.replaceState(null, '', `#${figure.id}`);
    let words = 'Copied';
    try {
      await navigator.clipboard.writeText(location.href);
    } catch {
      words = 'See the address bar';
    }
    // The title that follows stays part of the button's name.
    const status = copy.nextElementSibling!;
    copy.firstChild!.textContent = status.textContent = words;
    showForAMoment(
      copy,
      'told',
      () => {
        copy.firstChild!.textContent = 'Copy link';
        status.textContent = '';
      },
      2000,
    );
  }
  const part = from.closest('a') ? null : from.closest('[data-node]');
  if (part) {
    figure.querySelector('[data-selected]')?.toggleAttribute('data-selected');
    part.toggleAttribute('data-selected');
    history.replaceState(null, '', `#${part.id}`);
  }
}

const isAlone = ({ altKey, ctrlKey, metaKey, shiftKey }: MouseEvent | KeyboardEvent) =>
  !(altKey || ctrlKey || metaKey || shiftKey);

function turnByKey(event: KeyboardEvent): void {
  const by = isAlone(event) ? { ArrowLeft: -1, ArrowRight: 1 }[event.key] : 0;
  const figure = by && own((event.target as Element).closest('.turn, .steps'));
  if (figure) turn(figure, by);
}
