const status = document.createElement('div');
status.role = 'status';
status.className = 'sr-only';

/** Makes the page able to speak to screen readers. */
export function startSaying(): void {
  document.body.append(status);
}

/** Tells screen readers, and with `beside` also those who look, under the row that element stands in. */
export function say(text: string, beside?: Element): void {
  // The same text again is news, too.
  status.replaceChildren(beside ? '' : text);
  document.querySelector('.copy-failed')?.remove();
  if (!beside) return;
  const message = document.createElement('p');
  message.className = 'copy-failed';
  message.role = 'alert';
  message.append(text);
  beside.closest('div')!.after(message);
}
