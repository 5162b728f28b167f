import { startCopying } from './copy.ts';
import { loadLater } from './later.ts';
import { startSaying } from './say.ts';
import { storedValues } from './storage.ts';
import { prepareTokens } from './token.ts';
import { prepareSlots } from './values.ts';
import { startVariants } from './variants.ts';

/** Makes the commands of the page copy, take values, switch and explain. Without it they can still be read and selected. */
export function startCommands(): void {
  startSaying();
  startCopying();
  prepareSlots();
  prepareTokens();
  startVariants();
  takeOver();
  for (const change of ['pageshow', 'storage']) addEventListener(change, takeOver);
  for (const act of ['pointerover', 'focusin', 'toggle', 'click'])
    document.querySelector('main')!.addEventListener(act, loadLater, { capture: true });
}

/** Shows what the reader filled in, here before or on another page. */
function takeOver(): void {
  if (Object.keys(storedValues()).length > 0) void loadLater();
}
