import { arriveAt, goTo } from '../../site/browser/go-to.ts';
import { figureAround } from './figure-around.ts';
import { forgetSelected } from './select-part.ts';

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

/** Opens a step, and shows it with its picture; the reader goes on from beside it, for the list of steps may be far away. */
function open(figure: HTMLElement, step: number, go = goTo): void {
  figure.querySelector<HTMLElement>('[data-turn="1"]')?.focus({ preventScroll: true });
  turn(figure, 0, step);
  const buttons = figure.querySelector('.turn');
  if (buttons) go(buttons);
}

/**
 * Opens the step that the address names.
 * @param change absent when the page has just loaded, and when this code came because the address changed: then a page reached by
 * Back shows the step and stays where it is.
 */
export function followAddress(change?: Event): void {
  // What was clicked last is no longer what the address names.
  forgetSelected();
  const [name, step] = location.hash.slice(1).split('-step-');
  const figure = figureAround(document.getElementById(name!));
  if (figure && step) open(figure, Number(step), change ? goTo : arriveAt);
}

/** Answers a click on a button that turns the steps, or on a step in the list. */
export function turnByClick(figure: HTMLElement, event: MouseEvent): void {
  const from = event.target as Element;
  const by = from.closest<HTMLElement>('[data-turn]')?.dataset['turn'];
  if (by) turn(figure, Number(by));
  const step = from.closest('.steps a');
  if (!step || !isAlone(event)) return;
  event.preventDefault();
  open(figure, [...figure.querySelectorAll('.steps a')].indexOf(step) + 1);
}

/** Answers the arrow keys beside the picture and in the list of steps. */
export function turnByKey(event: KeyboardEvent): void {
  const by = isAlone(event) ? { ArrowLeft: -1, ArrowRight: 1 }[event.key] : 0;
  const figure = by && figureAround((event.target as Element).closest('.turn, .steps'));
  if (figure) turn(figure, by);
}

// Not by isPlain of the shell: readers would have to fetch one more file for it.
const isAlone = (event: MouseEvent | KeyboardEvent): boolean =>
  !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);
