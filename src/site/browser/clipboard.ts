/**
 * Puts a text on the clipboard; without permission, or on a page that is not secure, by the old way.
 * @param shown the element that shows the text; it stays selected when nothing works.
 * @returns whether the text is on the clipboard.
 */
export async function writeText(text: string, shown: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    getSelection()?.selectAllChildren(shown);
    const put = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    document.addEventListener('copy', put, true);
    const done = document.execCommand('copy');
    document.removeEventListener('copy', put, true);
    if (done) getSelection()?.removeAllRanges();
    return done;
  }
}
