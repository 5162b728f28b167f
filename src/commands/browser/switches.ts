import { around } from '../../site/browser/around.ts';
import { CHOICES } from '../../site/choice-values.ts';
import type { Choice } from '../choice-names.ts';
import { VALUE_NAMES } from '../choices.ts';
import { resetFields } from './fields.ts';
import { press } from './variants.ts';

/**
 * Adds to every opened explanation the switches that change its command, and answers those that give values back.
 * @param clicked what was clicked before this was there.
 */
export function startSwitches(clicked: EventTarget | null): void {
  document.addEventListener('toggle', ({ target }) => addSwitches(target as HTMLElement), true);
  for (const open of document.querySelectorAll<HTMLElement>('.explain[open]')) addSwitches(open);
  const reset = (act: Pick<Event, 'target'>) => {
    const button = around(act, '[data-reset-slots]');
    if (button) resetFields(button.closest('[data-command]'));
  };
  document.addEventListener('click', reset);
  reset({ target: clicked });
}

function addSwitches(details: HTMLElement): void {
  const command = details.closest<HTMLElement>('[data-command]');
  if (!command || !details.matches('.explain:not(:has(.switches))')) return;
  const switches = document.createElement('div');
  switches.className = 'switches';
  for (const choice of (command.dataset.choices?.split(' ') ?? []) as Choice[]) {
    const group = document.createElement('div');
    group.role = 'group';
    group.ariaLabel = choice;
    group.append(
      ...CHOICES[choice].map((value) => button(VALUE_NAMES[value], 'choose', `${choice}=${value}`)),
    );
    switches.append(group);
  }
  if (command.querySelector('[data-slot]')) switches.append(button('Reset values', 'resetSlots', ''));
  details.append(switches);
  press();
}

function button(text: string, name: string, value: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.dataset[name] = value;
  return made;
}
