import { showForAMoment } from '../../site/browser/show-for-a-moment.ts';
import { entriesOf, textOf } from './read.ts';
import { loaded } from './later.ts';
import { say } from './say.ts';
import { slotsOf, valueOf } from './values.ts';

/** What holds lines that are copied together: a command, or a recorded session. */
const holder = '.command';

/** Copies on a press of any copy button of the page, and lets Ctrl+C copy the same text as the button. */
export function startCopying(): void {
  document.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLButtonElement>(
      '[data-copy], [data-copy-all], [data-copy-line]',
    );
    const command = button?.closest(holder);
    if (!button || !command) return;
    const entries = entriesOf(command);
    const wanted = button.matches('[data-copy-line]')
      ? entries.filter((entry) => entry.parentElement === button.parentElement)
      : entries;
    void copy(button, wanted);
  });
  document.addEventListener('copy', copySelection);
}

async function copy(button: HTMLButtonElement, entries: readonly HTMLElement[]): Promise<void> {
  // Else at once: some browsers copy only while they answer the press.
  if ([...slotsOf()].some((slot) => slot.textContent !== valueOf(slot))) await loaded();
  const text = entries.map((entry) => textOf(entry)).join('\n');
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    if (!writtenBySelection(entries))
      return say(
        'Copying was not allowed. The command is selected: press Ctrl+C, or Command+C on a Mac.',
        button,
      );
  }
  say(`Copied: ${text}`);
  showForAMoment(button, 'copied');
}

/** The old way, for pages without permission or without https: selects the command and asks for a copy. The selection stays when it fails. */
function writtenBySelection(entries: readonly HTMLElement[]): boolean {
  const selection = getSelection()!;
  selection.setBaseAndExtent(entries[0]!, 0, entries.at(-1)!, entries.at(-1)!.childNodes.length);
  const done = document.execCommand('copy');
  if (done) selection.removeAllRanges();
  return done;
}

/** A selection in the lines of one command is copied as the button copies them. */
function copySelection(event: ClipboardEvent): void {
  const selection = getSelection()!;
  if (selection.isCollapsed || !event.clipboardData) return;
  const range = selection.getRangeAt(0);
  const command = entryAt(range.startContainer)?.closest(holder);
  const entries = command ? entriesOf(command).filter((entry) => range.intersectsNode(entry)) : [];
  // Firefox lets a reader select several parts, which stay as they are.
  if (entries.length === 0 || selection.rangeCount > 1 || goesOn(range, entries.at(-1)!))
    return hideRefused(selection);
  const texts = entries.map((entry) => textOf(entry, range)).filter(Boolean);
  event.clipboardData.setData('text/plain', texts.join('\n').replace(/\n$/, ''));
  event.preventDefault();
}

/** Whether more is selected than what ends with a line; after a triple click the selection ends only where the next block begins. */
function goesOn(range: Range, last: Element): boolean {
  const behind = range.cloneRange();
  behind.setStartAfter(last.closest('.typed') ?? last.closest('.entry')!);
  return behind.toString().trim() !== '';
}

/** While the browser copies a mixed selection, refused values give way to the valid ones. */
function hideRefused(selection: Selection): void {
  for (const slot of slotsOf()) {
    const typed = slot.textContent;
    const value = valueOf(slot);
    if (typed === value || !selection.containsNode(slot, true)) continue;
    slot.textContent = value;
    setTimeout(() => (slot.textContent = typed));
  }
}

function entryAt(node: Node): Element | null {
  return (node instanceof Element ? node : node.parentElement)?.closest('[data-entry]') ?? null;
}
