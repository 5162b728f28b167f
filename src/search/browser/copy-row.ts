import { writeText } from '../../site/browser/clipboard.ts';
import { showForAMoment } from '../../site/browser/show-for-a-moment.ts';
import type { Row } from './result-row.ts';

/**
 * Copies the command of a row, and lets its button say how that went.
 * @returns the same in a sentence.
 */
export async function copyRow(
  { button, text }: NonNullable<Row['copy']>,
  option: Row['option'],
): Promise<string> {
  const isDone = await writeText(text, option.querySelector('code')!);
  // In Firefox a field that has the focus keeps its own selection, and that is what would be copied.
  if (!isDone) option.focus({ preventScroll: true });
  button.textContent = isDone ? 'Copied' : 'Selected';
  showForAMoment(button, 'told', () => (button.textContent = 'Copy'));
  return isDone ? `Copied: ${text}` : 'Copying was not allowed. The command is selected.';
}
