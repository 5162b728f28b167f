import { around } from './around.ts';

/** Copies on a press of a button for the page or for a file. How to copy is loaded when a button comes into play, so that a press finds it there. */
export function startCopyPresses(): void {
  for (const act of ['pointerover', 'focusin', 'click'])
    addEventListener(act, (event) => {
      const button = around(event, '[data-copy-markdown], [data-copy-file]') as HTMLButtonElement | null;
      if (!button) return;
      void import('./copying.ts').then(({ copy }) => (act === 'click' ? copy(button) : undefined));
    });
}
