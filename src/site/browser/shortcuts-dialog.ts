import { adoptStyles } from '../../styles/adopt.ts';
import { choose, chosen } from './choices.ts';
import { closeBeside } from './close-beside.ts';
import css from './shortcuts-dialog.css?inline';
import { shortcuts, type ShortcutGroup } from '../shortcuts.ts';

let dialog: HTMLDialogElement | undefined;

/** Opens the list of all shortcuts, in which those of a single key can be switched off. */
export function openShortcuts(): void {
  dialog ??= build();
  // On a slow line the reader may have gone on to the search, or to a value.
  if (dialog.open || document.activeElement?.matches('input, [contenteditable]')) return;
  const outline = document.activeElement?.closest('[popover]');
  dialog.showModal();
  // An outline that opens over the page closes then, and with it what had the focus.
  const opener = outline && document.querySelector<HTMLElement>(`[popovertarget="${outline.id}"]`);
  if (opener) dialog.addEventListener('close', () => opener.focus(), { once: true });
}

function build(): HTMLDialogElement {
  adoptStyles(css);
  const made = document.createElement('dialog');
  made.className = 'shortcuts';
  made.setAttribute('aria-labelledby', 'shortcuts-title');
  const title = withText('h2', 'Keyboard shortcuts');
  title.id = 'shortcuts-title';
  const close = withText('button', 'Close');
  close.type = 'button';
  close.className = 'button';
  close.addEventListener('click', () => made.close());
  const content = document.createElement('div');
  content.append(title, close, ...shortcuts.flatMap(describe));
  made.append(content);
  closeBeside(made);
  document.body.append(made);
  return made;
}

function describe({ place, isSingle = false, keys }: ShortcutGroup): HTMLElement[] {
  const list = document.createElement('dl');
  for (const [key, does] of keys) {
    const names = document.createElement('dt');
    names.append(...key.split(' ').map((name) => withText('kbd', name)));
    list.append(names, withText('dd', does));
  }
  return [withText('h3', place), list, ...(isSingle ? [singleKeySwitch()] : [])];
}

function singleKeySwitch(): HTMLElement {
  const label = document.createElement('label');
  const box = document.createElement('input');
  box.type = 'checkbox';
  const follow = () => (box.checked = chosen('keys') === 'on');
  follow();
  document.documentElement.addEventListener('choice', follow);
  box.addEventListener('change', () => choose('keys', box.checked ? 'on' : 'off'));
  label.append(box, 'The keys / and ? act on their own');
  return label;
}

function withText<K extends keyof HTMLElementTagNameMap>(name: K, text: string): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
