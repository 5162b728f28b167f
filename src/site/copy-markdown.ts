/** Lets the foot's button put the page's Markdown on the clipboard, and say so; where it cannot, the link beside it stays. */
export function startCopyMarkdown(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-copy-markdown]');
  const link = document.querySelector<HTMLAnchorElement>('[data-markdown]');
  const status = button?.nextElementSibling;
  if (!button || !link || !status) return;
  button.addEventListener('click', () => {
    copyFrom(link.href).then(
      () => (status.textContent = ' Copied.'),
      () => (status.textContent = ' Could not be copied; the link opens it.'),
    );
  });
}

async function copyFrom(address: string): Promise<void> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.statusText);
  await navigator.clipboard.writeText(await answer.text());
}
