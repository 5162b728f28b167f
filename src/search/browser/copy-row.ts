import { writeText } from '../../site/browser/clipboard.ts';
import type { Row } from './result-row.ts';

/** As long as a button says how the copying went, in milliseconds. */
const SAID_FOR = 1500;

/**
 * Copies the command of a row, and lets its button say how that went.
 * @returns the same in a sentence.
 */
export async function copyRow(
  { button, text }: NonNullable<Row['copy']>,
  option: Row['option'],
): Promise<string> {
  const isDone = await writeText(text, option.querySelector('code')!);
  button.textContent = isDone ? 'Copied' : 'Selected';
  // Told anew, it is told from then on.
  clearTimeout(Number(button.dataset['told']));
  button.dataset['told'] = String(
    window.setTimeout(() => {
      button.textContent = 'Copy';
      delete button.dataset['told'];
    }, SAID_FOR),
  );
  return isDone ? `Copied: ${text}` : 'Copying was not allowed. The command is selected.';
}
