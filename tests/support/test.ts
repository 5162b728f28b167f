import { test as base } from '@playwright/test';

/** Messages of the console that a test expects, by a part of their text; all others fail it. */
interface Fixtures {
  expectedMessages: string[];
  emptyConsole: void;
}

/** Playwright's test, with one rule added: the console stays empty, no script throws, no other origin is asked, no cookie is set. */
export const test = base.extend<Fixtures>({
  expectedMessages: [[], { option: true }],
  emptyConsole: [
    async ({ context, expectedMessages }, use) => {
      const messages: string[] = [];
      const expected = [...expectedMessages, 'Service Worker registration blocked by Playwright'];
      const note = (text: string) => {
        if (!expected.some((part) => text.includes(part))) messages.push(text);
      };
      context.on('console', (message) => note(`${message.type()}: ${message.text()}`));
      context.on('request', (request) => {
        const { protocol, hostname } = new URL(request.url());
        if (/^https?:$/.test(protocol) && hostname !== 'localhost')
          note(`request to another origin: ${request.url()}`);
      });
      context.on('weberror', (error) => note(error.error().stack ?? error.error().message));
      await use();
      for (const { name } of await context.cookies()) note(`cookie: ${name}`);
      if (messages.length > 0) throw new Error(`the console is not empty:\n${messages.join('\n')}`);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
