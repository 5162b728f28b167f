/** Seconds after which a reader who does nothing is taken to be reading. */
const patience = 10;

/**
 * Fetches the offline edition only when it is in nobody's way: after the reader's first act, or after some seconds of
 * reading, and never for a reader who asked the browser to save data. Until then not even its script is loaded.
 */
export function keepEditionOnceSettled(base: string): void {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (!('serviceWorker' in navigator) || connection?.saveData === true) return;
  const acts = ['pointerdown', 'keydown'];
  const start = () => {
    clearTimeout(timer);
    acts.forEach((act) => removeEventListener(act, start));
    void import('./edition.ts').then(
      ({ keepEdition }) => keepEdition(base),
      () => undefined,
    );
  };
  const timer = setTimeout(start, patience * 1000);
  acts.forEach((act) => addEventListener(act, start));
}
