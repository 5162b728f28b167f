import type { Page } from '@playwright/test';
import { acting } from './slots.ts';

/** Uses whatever the page offers: folds, buttons, slots, tokens, filters, steps, and Escape at last. Returns how many parts answered. */
export async function useEverything(page: Page): Promise<number> {
  if ((await page.locator('[data-slot]').count()) > 0) await acting(page);
  const used = await page.evaluate(async () => {
    const all = <T extends HTMLElement>(selector: string) => [...document.querySelectorAll<T>(selector)];
    const seen = (element: Element) => element.checkVisibility();
    let used = 0;
    const use = (element: HTMLElement, act: () => void) => {
      if (!seen(element)) return;
      act();
      used++;
    };
    for (const fold of all<HTMLDetailsElement>('details')) use(fold, () => (fold.open = true));
    for (const token of all('[data-help]').slice(0, 40)) use(token, () => (token.focus(), token.click()));
    const beforeSlots = used;
    for (const slot of all('[data-slot]').slice(0, 40))
      use(slot, () => {
        slot.focus();
        document.execCommand('selectAll');
        document.execCommand('insertText', false, 'mine"><img src=x onerror=alert(1)>');
        slot.blur();
      });
    while (used > beforeSlots && !document.querySelector('.slot-error'))
      await new Promise(requestAnimationFrame);
    for (const field of all<HTMLInputElement>('main input'))
      use(field, () => {
        field.value = '<b>run</b>';
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
    for (const choice of all<HTMLSelectElement>('main select'))
      use(choice, () => {
        choice.selectedIndex = choice.options.length - 1;
        for (const type of ['input', 'change']) choice.dispatchEvent(new Event(type, { bubbles: true }));
      });
    for (const button of all('button')) use(button, () => button.click());
    for (const step of all('.steps a')) use(step, () => step.click());
    await new Promise((done) => setTimeout(done, 50));
    return used;
  });
  await page.keyboard.press('Escape');
  return used;
}
