import type { Choices } from '../choice-values.ts';
import { choose, chosen } from './choices.ts';

const following: Record<Choices['theme'], Choices['theme']> = {
  system: 'light',
  light: 'dark',
  dark: 'system',
};

/** Makes every theme button of the page cycle light, dark, system, and say which is in force. */
export function startThemeSwitch(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-theme-switch]')) {
    // The title names the button from here on; beside a label it would be read out as well.
    button.ariaLabel = null;
    const describe = () => {
      const now = chosen('theme');
      button.title = `Theme: ${now}. Switch to ${following[now]}`;
    };
    button.addEventListener('click', () => choose('theme', following[chosen('theme')]));
    document.documentElement.addEventListener('choice', describe);
    describe();
  }
}
