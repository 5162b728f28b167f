import { field, openWith, options } from '../../support/search.ts';
import { expect, test } from '../../support/test.ts';

test('Back opens the search again, with its query and results', async ({ page }) => {
  await page.goto('/docker/dockerfile/');
  await openWith(page, 'what is a pod');
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/dockerfile/);
  await page.goBack();
  await expect(field(page)).toHaveValue('what is a pod');
  await expect(options(page).first()).toBeVisible();
});

test('a command that was found is what the reader sees, and no fold is opened for words in sight', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const [query, command] of [
    ['deploy a stack', 'stack-deploy'],
    ['open a shell in a running container', 'container-exec-shell'],
  ] as const) {
    await page.goto('/about/');
    await openWith(page, query);
    await options(page).first().click();
    await expect(page).not.toHaveURL(/about/);
    await expect(page.locator('mark.arrived').first()).toBeVisible();
    await expect(page.locator(`[data-command="${command}"]`).first()).toBeInViewport({ ratio: 0.3 });
    await expect(page.locator('.command details[open]')).toHaveCount(0);
  }
});

test('a result that is the open page itself shows its marks after the page has loaded again', async ({
  page,
}) => {
  await page.goto('/docker/volumes/');
  for (const time of ['first', 'second, with all code there']) {
    await openWith(page, 'volumes');
    await page.locator('[data-href="/docker/volumes/"]').first().click();
    await expect(page.locator('mark.arrived').first(), time).toBeVisible();
    await expect(page.getByRole('dialog')).toBeHidden();
  }
});

test('a command that only the page of all commands shows is met with its heading', async ({ page }) => {
  await page.goto('/about/');
  await openWith(page, 'docker context create');
  await page.locator('[data-href^="/commands/#"]').first().click();
  await expect(page).toHaveURL(/\/commands\/#/);
  await expect(page.locator('mark.arrived').first()).toBeVisible();
  await expect
    .poll(() => page.locator('article:target h3').evaluate((heading) => heading.getBoundingClientRect().top))
    .toBeGreaterThanOrEqual(64);
  await expect(page.locator('article:target h3')).toBeInViewport({ ratio: 1 });
});

test('a step of a figure that was found is gone to once, and the page rests', async ({ page }) => {
  await page.goto('/about/');
  await openWith(page, 'the scheduler gives each a node');
  await page.locator('[data-href$="-step-3"]').first().click();
  const figure = page.locator('#desired-state');
  await expect(figure).toHaveAttribute('data-step', '3');
  await expect(figure.locator('.turn')).toBeInViewport();
  const scrolls = await page.evaluate(async () => {
    const pause = (wait: number) => new Promise((done) => setTimeout(done, wait));
    await pause(100);
    let count = 0;
    addEventListener('scroll', () => count++);
    await pause(300);
    return count;
  });
  expect(scrolls).toBe(0);
});

test('a result on the same page closes the dialog and goes to its section', async ({ page }) => {
  await page.goto('/docker/images-and-layers/');
  await page.keyboard.press('?');
  await expect(page.locator('dialog.shortcuts')).toBeVisible();
  await openWith(page, 'the build cache');
  await page.locator('[data-href$="#the-build-cache"]').first().click();
  await expect(field(page)).toBeHidden();
  await expect(page.locator('dialog.shortcuts')).toBeHidden();
  await expect(page).toHaveURL('/docker/images-and-layers/#the-build-cache');
  await expect(page.locator('mark.arrived').first()).toBeVisible();
});

test('Back from a result on the same page goes back to where the reader was; Forward closes the search again', async ({
  page,
}) => {
  await page.goto('/docker/clean-up/');
  await page.mouse.wheel(0, 900);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(900);
  await openWith(page, 'keep the disk from filling up');
  await page.locator('[data-href^="/docker/clean-up/#"]').first().click();
  await expect(page.locator('mark.arrived').first()).toBeVisible();
  await page.goBack();
  await expect(field(page)).toBeVisible();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(900);
  await page.goForward();
  await expect(field(page)).toBeHidden();
});

test('a search that is closed again leaves the filter of the page as it was', async ({ page }) => {
  await page.goto('/commands/');
  const filter = page.getByLabel('Find a command');
  await filter.fill('prune');
  await expect(page).toHaveURL(/words=prune/);
  await page.evaluate(() => (location.hash = 'container-ls'));
  await expect(filter).toHaveValue('');
  await filter.fill('prune');
  await expect(page).toHaveURL(/words=prune#container-ls$/);
  await filter.blur();
  await openWith(page, 'what is a pod');
  await page.locator('[role=option][data-href^="/kubernetes/"]').first().click();
  await page.waitForURL(/kubernetes/);
  await page.goBack();
  await expect(field(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeHidden();
  await page.reload();
  await expect(filter).toHaveValue('prune');
  await expect(page.locator('#container-ls')).toBeHidden();
});

test('results opened in tabs of their own are marked there, each with its words', async ({
  page,
  context,
}) => {
  await page.goto('/about/');
  await openWith(page, 'remove images');
  const hrefs = await options(page).evaluateAll((all) => all.map((each) => each.getAttribute('data-href')!));
  const others = [...new Set(hrefs)].filter((href) => !href.includes('/commands/')).slice(0, 2);
  for (const href of others) {
    const opened = context.waitForEvent('page');
    await page.locator(`[role=option][data-href="${href}"]`).first().click({ button: 'middle' });
    const tab = await opened;
    await expect(tab.locator('mark.arrived').first()).toBeAttached();
  }
  expect(others).toHaveLength(2);
  await expect(field(page)).toBeVisible();
});

test('going to another result of the same page takes the old marks away, and Back opens the search that led there', async ({
  page,
}) => {
  await page.goto('/docker/images-and-layers/');
  for (const query of ['a layer is a difference', 'the build cache']) {
    await openWith(page, query);
    await page.locator('[data-href*="/images-and-layers/#"]').first().click();
    await expect(
      page
        .locator('mark.arrived')
        .filter({ hasText: query.split(' ')[1]! })
        .first(),
    ).toBeVisible();
  }
  await expect(page.locator('mark.arrived').filter({ hasText: 'difference' })).toHaveCount(0);
  await page.goBack();
  await expect(field(page)).toHaveValue('the build cache');
  await page.goBack();
  await expect(field(page)).toHaveValue('a layer is a difference');
});

test('the address that is open already is a result too: its words are marked', async ({ page }) => {
  await page.goto('/docker/images-and-layers/#the-build-cache');
  await openWith(page, 'the build cache');
  await page.locator('[data-href$="#the-build-cache"]').first().click();
  await expect(field(page)).toBeHidden();
  await expect(page.locator('mark.arrived').first()).toBeVisible();
});

for (const how of ['click', 'Enter'] as const)
  test(`a result opened in a new tab by ${how} with the control key has its words marked there, and leaves nothing behind`, async ({
    page,
    context,
  }) => {
    await page.goto('/about/');
    await openWith(page, 'the build cache');
    const opened = context.waitForEvent('page');
    const result = page.locator('[data-href$="#the-build-cache"]').first();
    if (how === 'click') await result.click({ modifiers: ['ControlOrMeta'] });
    else {
      await result.hover();
      await page.keyboard.press('ControlOrMeta+Enter');
    }
    await expect((await opened).locator('mark.arrived').first()).toBeVisible();
    // What another tab takes from the storage is gone here a moment later.
    await expect.poll(() => page.evaluate(() => localStorage.getItem('found'))).toBeNull();
    await expect(page).toHaveURL('/about/');
  });

test('a term opens the section that says it, with the word marked', async ({ page }) => {
  await page.goto('/about/');
  await openWith(page, 'quorum');
  await page.locator('[data-kind=term]').first().click();
  await expect(page).toHaveURL(/#/);
  await expect(page.locator('mark.arrived').first()).toBeInViewport();
});

test('a result inside a closed fold opens it, with the words marked', async ({ page }) => {
  await page.goto('/about/');
  await openWith(page, 'unused volume holds 2 GB');
  await page.locator('[data-href$="/docker/volumes/#check-yourself"]').click();
  const fold = page.locator('details').filter({ hasText: 'only anonymous volumes are pruned' });
  await expect(fold).toHaveAttribute('open', '');
  await expect(fold.locator('mark.arrived').first()).toBeVisible();
  const elsewhere = page.locator('details').filter({ hasText: 'docker volume prune [OPTIONS]' });
  await expect(elsewhere).not.toHaveAttribute('open');
});

test('a result for another shell leads to that form and shows it', async ({ page }) => {
  await page.goto('/about/');
  await openWith(page, 'dockerfile typed in the shell powershell');
  await page.locator('[data-href$="/commands/#build-heredoc.powershell"]').click();
  await expect(page.locator('[id="build-heredoc.powershell"]')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-shell', 'powershell');
});
