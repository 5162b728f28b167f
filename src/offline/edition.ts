import { adoptStyles } from '../styles/adopt.ts';
import css from './edition.css?inline';

/** As long as a screen reader needs to know of a new place that tells something, in milliseconds. */
const UNTIL_TOLD = 100;

/** Registers the service worker, and tells the reader when a new edition is ready. */
export async function keepEdition(base: string): Promise<void> {
  try {
    const container = navigator.serviceWorker;
    if (location.protocol === 'file:') return;
    const registration = await container.register(scriptAddress(`${base}service-worker.js`), { scope: base });
    const offerWhenReady = (worker: ServiceWorker | null) => {
      if (worker === null || container.controller === null) return;
      if (worker.state === 'installed') offer(worker);
      else worker.addEventListener('statechange', () => worker.state === 'installed' && offer(worker));
    };
    offerWhenReady(registration.waiting);
    // Found before this page asked, and still on its way.
    offerWhenReady(registration.installing);
    registration.addEventListener('updatefound', () => offerWhenReady(registration.installing));
    const reload = () => location.reload();
    // The first edition changes nothing; what replaces it does (settled.ts).
    container.oncontrollerchange ??= container.controller
      ? reload
      : () => (container.oncontrollerchange = reload);
  } catch {
    // Storage that is full or forbidden, or a frame that may not even ask: the site works as before, from the network.
  }
}

/** The part of the Trusted Types API that this page needs; TypeScript does not describe it yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string };
}

/** The page asks for Trusted Types; the one address a worker may have is made here. */
function scriptAddress(address: string): string {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy('service-worker', { createScriptURL: () => address });
  return policy?.createScriptURL(address) ?? address;
}

function offer(worker: ServiceWorker): void {
  // One that was left standing offers an edition that this one has replaced.
  document.querySelector('.edition')?.remove();
  adoptStyles(css);
  const notice = document.createElement('div');
  notice.className = 'edition no-print';
  notice.setAttribute('role', 'status');
  let before: HTMLElement | null = null;
  notice.addEventListener('focusin', ({ relatedTarget }) => {
    if (!notice.contains(relatedTarget as Node | null)) before = relatedTarget as HTMLElement | null;
  });
  /** The reader goes on where they were. */
  const leave = () => {
    before?.focus({ preventScroll: true });
    notice.remove();
  };
  // Early among the stops of the Tab key, and there before its words, which a screen reader would not tell otherwise.
  document.body.prepend(notice);
  setTimeout(
    () =>
      notice.append(
        'A new edition of these notes is ready. ',
        button('Show it', () => worker.postMessage('take over')),
        button('Later', leave),
      ),
    UNTIL_TOLD,
  );
}

function button(label: string, onClick: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'button';
  made.textContent = label;
  made.addEventListener('click', onClick);
  return made;
}
