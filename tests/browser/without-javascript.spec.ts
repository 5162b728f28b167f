import { sitePages } from '../support/site.ts';
import { expect, test } from '../support/test.ts';
import { title } from '../support/title.ts';

test.use({ javaScriptEnabled: false });

test('the address of an original note opens its fold, with its heading in sight', async ({ page }) => {
  await page.goto('/big-data/overview/#original-56');
  await expect(page.locator('#original-56')).toBeInViewport({ ratio: 1 });
  await expect(
    page.locator('.original', { has: page.locator('#original-56') }).locator('summary'),
  ).toBeInViewport({
    ratio: 1,
  });
});

test('no page shows a dead control, every variant is visible and every fold opens', async ({ page }) => {
  test.setTimeout(120_000);
  const faults: string[] = [];
  for (const path of await sitePages()) {
    await page.goto(path);
    const found = await page.evaluate(() => {
      const dead =
        'button:not([popovertarget]), input, select, textarea, [contenteditable], [role=button], [data-needs-script], [data-shortcuts]';
      const seen = (part: Element) => part.checkVisibility();
      // An outer fold comes before those in it, and is open by then.
      const shut = [...document.querySelectorAll('details')].filter((fold) => {
        const [summary, ...folded] = [...fold.children] as HTMLElement[];
        if (!fold.open) summary!.click();
        return seen(fold) && !(seen(summary!) && folded.some(seen));
      });
      return [
        ...shut.map((fold) => `does not open: ${fold.textContent.slice(0, 80)}`),
        ...[...document.querySelectorAll(dead)]
          .filter(seen)
          .map((part) => `dead: ${part.outerHTML.slice(0, 80)}`),
        ...[...document.querySelectorAll('main .form')]
          .filter((form) => !seen(form) && !form.closest('details'))
          .map((form) => `hidden: ${form.textContent.slice(0, 80)}`),
      ];
    });
    faults.push(...found.map((fault) => `${path} ${fault}`));
  }
  expect(faults).toEqual([]);
});

test('a reader goes from home to a note, opens its answers, steps a figure, and goes on to the next', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'All notes in order' }).click();
  await page.locator('main a[href="/docker/what-is-a-container/"]').click();
  await expect(title(page)).toHaveText('What a container is');
  const fold = page.locator('main details').filter({ visible: true }).first();
  await fold.locator('summary').click();
  await expect(fold.locator(':not(summary)').filter({ visible: true }).first()).toBeVisible();
  await page.locator('.pager a').last().click();
  await expect(title(page)).not.toHaveText('What a container is');
  await page.goto('/figures/');
  await page.locator('[data-figure="docker-run"] .steps a').nth(1).click();
  await expect(page).toHaveURL('/figures/#docker-run-step-2');
});
