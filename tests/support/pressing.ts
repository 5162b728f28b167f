import type { Page } from '@playwright/test';

/** Presses the copy button of every command of the page and returns what each put on the clipboard, which the test may read. */
export function pressAll(page: Page): Promise<{ id: string; text: string }[]> {
  return page.evaluate(async () => {
    const copied = [];
    for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
      await navigator.clipboard.writeText('nothing yet');
      button.click();
      let text = 'nothing yet';
      while (text === 'nothing yet') text = await navigator.clipboard.readText();
      copied.push({ id: button.closest<HTMLElement>('[data-command]')!.dataset.command!, text });
    }
    return copied;
  });
}
