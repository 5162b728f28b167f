/**
 * The service worker: keeps one whole edition of the site, and answers from it. A new edition is fetched beside the old
 * one and takes over only as a whole, when the reader asks for it or has closed every page of the old one.
 */
import { addPlugins, matchPrecache, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { NetworkOnly } from 'workbox-strategies';

/** What this worker uses of its global scope. */
declare const self: {
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  addEventListener(
    type: 'activate',
    listener: (event: { waitUntil(work: Promise<void>): void }) => void,
  ): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
};
/** Every file of the edition with the hash of its bytes; written in by the build (src/build/offline-edition.ts). */
declare const EDITION: PrecacheEntry[];

// What stands behind the question mark chooses what a page shows, never which page it is.
precacheAndRoute(EDITION, {
  cleanURLs: false,
  urlManipulation: ({ url }) => [new URL(url.origin + url.pathname)],
});

// A kept file that cannot be read (storage cleared or forbidden) comes from the network; an edition that cannot be
// fetched whole, byte for byte, is not installed.
addPlugins([
  { handlerDidError: async ({ event, request }) => (event.type === 'fetch' ? fetch(request) : undefined) },
]);

/** Says that a file, such as a figure of its own, is not among what is kept. */
function fileNotKept(): Response {
  const home = new URL('./', location.href).pathname;
  return new Response(
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>Not kept offline</title><p>This file is not kept offline: it needs the network. <a href="${home}">Home</a></p>`,
    {
      status: 503,
      headers: {
        'content-type': 'text/html',
        'content-security-policy': "default-src 'none'; img-src 'self'",
      },
    },
  );
}

/** What answers where the network does not: an address that lacks its last slash, or names the file, leads to its page. */
async function withoutNetwork(asked: string): Promise<Response | undefined> {
  const address = new URL(asked);
  address.pathname = address.pathname.replace(/(?:\/index\.html)?$/, '/');
  if (await matchPrecache(address.origin + address.pathname)) return Response.redirect(address);
  return /\.(?!html\/)\w+\/$/.test(address.pathname) ? fileNotKept() : matchPrecache('404.html');
}

registerRoute(
  new NavigationRoute(
    new NetworkOnly({ plugins: [{ handlerDidError: ({ request }) => withoutNetwork(request.url) }] }),
  ),
);

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', ({ data }) => {
  if (data === 'take over') void self.skipWaiting();
});
