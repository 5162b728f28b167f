/** Milliseconds after which a reader who has done nothing, or nothing more, is taken to be reading. */
const untilFirstAct = 10_000;
const afterAct = 2_000;

/**
 * Fetches the offline edition only when it is in nobody's way: some seconds after the reader's last act, so that what
 * the act asks for has the line to itself; not while a search field waits for words, for beside it a key takes half as
 * long again; and never for a reader who asked the browser to save data. Until then not even its script is loaded.
 */
export function keepEditionOnceSettled(base: string): void {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (!('serviceWorker' in navigator) || connection?.saveData) return;
  const acts = ['pointerdown', 'keydown'];
  const start = () => {
    if (document.activeElement?.matches('[type=search]')) return wait();
    acts.forEach((act) => removeEventListener(act, wait));
    void import('./edition.ts').then(
      (edition) => edition.keepEdition(base),
      () => undefined,
    );
  };
  let timer = setTimeout(start, untilFirstAct);
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(start, afterAct);
  };
  acts.forEach((act) => addEventListener(act, wait));
}
