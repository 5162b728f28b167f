import { say } from './say.ts';
import { closeSlots, isSlot } from './values.ts';

let loading: Promise<void> | undefined;
let clicked: EventTarget | null = null;

/**
 * Loads what only a reader who acts needs: filling in values, token help, switches. Where it does not come, no slot is a field.
 * @param act what the reader did; what was clicked last is answered when the code is there.
 */
export function loadLater(act?: Event): Promise<void> {
  if (act?.type === 'click') clicked = act.target;
  loading ??= import('./acting.ts').then(
    (acting) => acting.startActing(clicked),
    () => {
      const { activeElement } = document;
      document.documentElement.dataset['failed'] = '';
      closeSlots();
      if (isSlot(activeElement)) say('Values cannot be filled in now. Reload the page.', activeElement);
    },
  );
  return loading;
}

/** Done when a load that has begun is done, so that no copy overtakes a value just typed. */
export const loaded = (): Promise<void> | undefined => loading;
