import { say } from './say.ts';
import { closeSlots, isSlot } from './values.ts';

let loading: Promise<void> | undefined;

/** Loads what only a reader who acts needs: filling in values, token help, switches. Where it does not come, no slot is a field. */
export function loadLater(): Promise<void> {
  loading ??= import('./acting.ts').then(
    ({ startActing }) => startActing(),
    () => {
      const { activeElement } = document;
      closeSlots();
      if (isSlot(activeElement))
        say('Values cannot be filled in now. Reload the page to try again.', activeElement);
    },
  );
  return loading;
}

/** Done when a load that has begun is done, so that no copy overtakes a value just typed. */
export async function loaded(): Promise<void> {
  await loading;
}
