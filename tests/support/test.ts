import { test as base, type ConsoleMessage, type Request, type WebError } from '@playwright/test';

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
      const onMessage = (message: ConsoleMessage) => note(`${message.type()}: ${message.text()}`);
      const onError = (thrown: WebError) => {
        const { name, message, stack } = thrown.error();
        // A rejected promise of the browser's own has no stack.
        note(stack || `${name}: ${message}`);
      };
      const onRequest = (request: Request) => {
        const { protocol, hostname } = new URL(request.url());
        if (/^https?:$/.test(protocol) && hostname !== 'localhost')
          note(`request to another origin: ${request.url()}`);
      };
      context.on('console', onMessage).on('request', onRequest).on('weberror', onError);
      await use();
      context.off('console', onMessage).off('request', onRequest).off('weberror', onError);
      for (const { name } of await context.cookies()) note(`cookie: ${name}`);
      if (messages.length > 0) throw new Error(`the console is not empty:\n${messages.join('\n')}`);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
