import { showForAMoment } from '../../site/browser/show-for-a-moment.ts';
import { figureAround } from './figure-around.ts';

/** Copies the address of a figure, or of its part or step where the reader is; the button says for two seconds how that went. */
export async function copyLink(figure: HTMLElement, button: HTMLElement): Promise<void> {
  if (figureAround(document.getElementById(location.hash.slice(1))) !== figure)
    history.replaceState(
      null,
      '',
      `#${figure.id}${figure.dataset['step'] ? `-step-${figure.dataset['step']}` : ''}`,
    );
  let words = 'Copied';
  try {
    await navigator.clipboard.writeText(location.href);
  } catch {
    words = 'See the address bar';
  }
  // The title that follows stays part of the button's name.
  const name = button.firstChild!;
  const status = button.nextElementSibling!;
  name.textContent = status.textContent = words;
  showForAMoment(
    button,
    'told',
    () => {
      name.textContent = 'Copy link';
      status.textContent = '';
    },
    2000,
  );
}
