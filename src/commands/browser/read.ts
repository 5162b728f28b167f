import { chosen } from '../../site/browser/choices.ts';
import { COMMAND_CHOICES } from '../choice-names.ts';
import { valueOf } from './values.ts';

/** Whether an element belongs to the variant the reader chose. */
export function isChosen({ dataset }: HTMLElement): boolean {
  return COMMAND_CHOICES.every(
    (choice) => !dataset[choice] || dataset[choice].split(' ').includes(chosen(choice)),
  );
}

/** The entries of a command that the reader sees. */
export function entriesOf(command: Element): HTMLElement[] {
  return [...command.querySelectorAll<HTMLElement>('[data-entry]')].filter((entry) => {
    const form = entry.closest<HTMLElement>('.form');
    return !form || isChosen(form);
  });
}

/** What an entry, or the part of it that is in `range`, puts on the clipboard: its tokens under the choices and values in force. */
export function textOf(node: Node, range?: Range): string {
  if (range && !range.intersectsNode(node)) return '';
  if (node instanceof HTMLElement) {
    if (!isChosen(node)) return '';
    const whole =
      !range || (range.comparePoint(node, 0) >= 0 && range.comparePoint(node, node.childNodes.length) <= 0);
    if (node.dataset.slot !== undefined && (whole || node.textContent !== valueOf(node)))
      return valueOf(node);
  }
  if (node instanceof Text) {
    const from = range?.startContainer === node ? range.startOffset : 0;
    const to = range?.endContainer === node ? range.endOffset : node.length;
    return node.data.slice(from, to);
  }
  return [...node.childNodes].map((child) => textOf(child, range)).join('');
}
