import { startCopying } from './copy.ts';
import { startSaying } from './say.ts';
import { startSlots } from './slots.ts';
import { startTokens } from './tokens.ts';
import { startVariants } from './variants.ts';

/** Makes the commands of the page copy, take values, switch and explain. Without it they can still be read and selected. */
export function startCommands(): void {
  startSaying();
  startCopying();
  startSlots();
  startVariants();
  startTokens();
}
