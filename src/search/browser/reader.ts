import { COMMAND_CHOICES } from '../../commands/choice-names.ts';
import { storedValues } from '../../commands/browser/storage.ts';
import { accepts } from '../../commands/slots.ts';
import { chosen } from '../../site/browser/choices.ts';
import type { Shown } from '../index/index-file.ts';
import type { Reader } from '../shown-line.ts';

/** What the reader of this page filled in and chose. */
export function readerNow(slots: Shown['slots']): Reader {
  const choices = COMMAND_CHOICES.map((name) => [name, chosen(name)]);
  const values = { ...storedValues(), ...filledIn(slots) };
  return { choices: Object.fromEntries(choices) as Reader['choices'], values, slots };
}

/** The values that stand in the slots of the page: all that is known of them where nothing can be stored. */
function filledIn(slots: Shown['slots']): Record<string, string> {
  const fields = [...document.querySelectorAll<HTMLElement>('[data-slot]')];
  return Object.fromEntries(
    fields
      .map(({ dataset, textContent }) => [dataset.slot!, textContent] as const)
      .filter(
        ([name, value]) => slots[name] && value !== slots[name].default && accepts(slots[name].kind, value),
      ),
  );
}
