import { CHOICES, DEFAULT_CHOICES, VALUE_NAMES, type Choice } from '../choices.ts';
import { choose, chosen } from '../../site/choices.ts';
import { isChosen } from './read.ts';
import { resetSlots } from './slots.ts';

/** Makes the switches work, adds those that only matter on demand, and opens what a link points into. */
export function startVariants(): void {
  document.addEventListener('click', ({ target }) => {
    const button =
      target instanceof Element ? target.closest<HTMLElement>('[data-choose], [data-reset-slots]') : null;
    if (button?.dataset.choose) choose(...(button.dataset.choose.split('=') as Parameters<typeof choose>));
    else if (button) resetSlots();
  });
  document.documentElement.addEventListener('choice', press);
  document.addEventListener('toggle', ({ target }) => addSwitches(target as HTMLElement), true);
  addEventListener('hashchange', open);
  press();
  open();
}

/** Says on every switch which value is in force. */
function press(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-choose]')) {
    const [choice, value] = button.dataset.choose!.split('=') as [Choice, string];
    button.ariaPressed = String(chosen(choice, DEFAULT_CHOICES[choice]) === value);
  }
}

function addSwitches(details: HTMLElement): void {
  const command = details.closest<HTMLElement>('[data-command]');
  if (!command || !details.matches('.explain:not(:has(.switches))')) return;
  const switches = document.createElement('div');
  switches.className = 'switches';
  for (const choice of (command.dataset.choices ?? '').split(' ') as Choice[]) {
    if (!(choice in CHOICES)) continue;
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

/** Chooses the shell of a variant that the address points into, and unfolds what hides the target. */
function open(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const form = target?.closest<HTMLElement>('.form');
  if (form?.dataset.shell && !isChosen(form)) choose('shell', form.dataset.shell.split(' ')[0] as 'bash');
  const fold = target?.closest('details');
  if (fold) fold.open = true;
  if (form ?? fold) target?.scrollIntoView();
}
