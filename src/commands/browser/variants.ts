import { choose, chooseHere, chosen } from '../../site/browser/choices.ts';
import type { Choice } from '../choice-names.ts';
import { isChosen } from './read.ts';

/** Makes the switches work, and shows the variant that a link points into. */
export function startVariants(): void {
  document.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('[data-choose]');
    if (button) choose(...(button.dataset.choose!.split('=') as Parameters<typeof choose>));
  });
  document.documentElement.addEventListener('choice', press);
  addEventListener('hashchange', open);
  press();
  open();
}

/** Says on every switch which value is in force. */
export function press(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-choose]')) {
    const [choice, value] = button.dataset.choose!.split('=') as [Choice, string];
    button.ariaPressed = String(chosen(choice) === value);
  }
}

/** Shows on this page the shell of a variant that the address points into. */
function open(): void {
  const target = document.getElementById(location.hash.slice(1));
  const form = target?.closest<HTMLElement>('.form');
  if (!form || isChosen(form)) return;
  chooseHere('shell', form.dataset.shell!.split(' ')[0] as 'bash');
  target!.scrollIntoView();
}
