/** Milliseconds after which a reader who has done nothing, or nothing more, is taken to be reading. */
const untilFirstAct = 10_000;
const afterAct = 2_000;

/**
 * Fetches the offline edition only when it is in nobody's way: some seconds after the reader's last act, so that what
 * the act asks for has the line to itself; not while a search field waits for words, for beside it a key takes half as
 * long again; and never for a reader who asked the browser to save data. Until then not even its script is loaded.
 */
export function keepEditionOnceSettled(base: string): void {
  try {
    reloadWithNewEdition();
  } catch {
    // No browser for it, or a frame that may not even ask.
    return;
  }
  if ((navigator as { connection?: { saveData?: boolean } }).connection?.saveData) return;
  const start = () => {
    if (document.activeElement?.matches('[type=search]')) return wait();
    onpointerdown = onkeydown = null;
    void import('./edition.ts').then(
      (edition) => edition.keepEdition(base),
      () => {},
    );
  };
  let timer = setTimeout(start, untilFirstAct);
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(start, afterAct);
  };
  onpointerdown = onkeydown = wait;
}

/** A page of the old edition must not load parts of the new one: whichever tab asked for it, every tab takes it over. */
function reloadWithNewEdition(): void {
  const container = navigator.serviceWorker;
  if (container.controller) container.oncontrollerchange = () => location.reload();
}
