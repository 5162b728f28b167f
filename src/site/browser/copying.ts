import { writeText } from './clipboard.ts';
import { showForAMoment } from './show-for-a-moment.ts';

let status: HTMLElement | undefined;

/**
 * Copies what a button is for: the page as Markdown, or the file beside it.
 * Where the browser refuses, the link to the Markdown stays, and a file is selected for the reader's own key.
 */
export async function copy(button: HTMLButtonElement): Promise<void> {
  if (button.matches('[data-copy-markdown]')) return copyMarkdown(button);
  const frame = button.parentElement!;
  const lines = frame.querySelector('pre')!;
  frame.parentElement!.querySelector('.copy-failed')?.remove();
  if (!(await writeText(textOf(lines), lines))) return frame.after(refusal());
  showForAMoment(button, 'copied');
  say(button.ariaLabel!.replace('Copy', 'Copied:'));
}

async function copyMarkdown(button: HTMLButtonElement): Promise<void> {
  const link = button.previousElementSibling as HTMLAnchorElement;
  const told = button.nextElementSibling!;
  told.textContent = '';
  const text = fetch(link.href).then((answer) => {
    if (!answer.ok) throw new Error(answer.statusText);
    return answer.text();
  });
  const isDone = await writeLater(text)
    .then(
      () => true,
      async () => writeText(await text, link),
    )
    .catch(() => false);
  told.textContent = isDone ? ' Copied.' : ' Could not be copied; the link opens it.';
}

/** Puts a text on the clipboard that is still to come: Safari takes only what it is given while it answers a press. */
async function writeLater(text: Promise<string>): Promise<void> {
  if (!('ClipboardItem' in window)) return navigator.clipboard.writeText(await text);
  const plain = text.then((words) => new Blob([words], { type: 'text/plain' }));
  // Told by the clipboard, where it comes so far.
  plain.catch(() => undefined);
  await navigator.clipboard.write([new ClipboardItem({ 'text/plain': plain })]);
}

/** The lines as the file has them, without the numbers of the notes on them. */
function textOf(lines: Element): string {
  const copied = lines.cloneNode(true) as Element;
  for (const badge of copied.querySelectorAll('.badge')) badge.remove();
  return copied.textContent;
}

/** Tells screen readers; these listen only to what is there already. */
function say(text: string): void {
  if (!status) {
    status = document.createElement('p');
    status.role = 'status';
    status.className = 'sr-only';
    document.body.append(status);
  }
  setTimeout(() => status!.replaceChildren(text), 100);
}

function refusal(): HTMLElement {
  const message = document.createElement('p');
  message.role = 'alert';
  message.className = 'copy-failed';
  message.textContent =
    'Copying was not allowed. The lines are selected: press Ctrl+C, or Command+C on a Mac.';
  return message;
}
