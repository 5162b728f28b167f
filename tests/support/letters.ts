import type { Page } from '@playwright/test';

/** Sets the size of letters that a reader has chosen in the browser, in pixels; 16 is what browsers come with. */
export async function setLetters(page: Page, size: number): Promise<void> {
  const client = await page.context().newCDPSession(page);
  await client.send('Page.setFontSizes', { fontSizes: { standard: size } });
  await client.detach();
}

/** What large letters break: a page that must be scrolled sideways, parts of the bar that cover one another. */
export function crowdedParts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const faults = scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide`] : [];
    const parts = [...document.querySelectorAll('.bar > .brand, .bar > nav, .bar > .search-field')]
      .filter((part) => part.checkVisibility())
      .map((part) => ({ name: part.className || part.localName, room: part.getBoundingClientRect(), part }));
    for (const [at, { name, room, part }] of parts.entries()) {
      const next = parts[at + 1];
      if (part.scrollWidth > Math.ceil(room.width) + 1) faults.push(`${name} is too narrow for its words`);
      if (next && room.right > next.room.left + 1) faults.push(`${name} covers ${next.name}`);
    }
    return faults;
  });
}
