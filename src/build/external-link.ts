/** What is wrong with a link to another site or to a mailbox, if anything. */
export function externalFault(url: string): string | undefined {
  if (/^mailto:/.test(url))
    return /^mailto:[^\s@]+@[^\s@]+$/.test(url) ? undefined : badly(url, 'mailto:name@example.org');
  return /^https?:\/\/[^\s/]/.test(url) && URL.canParse(url) ? undefined : badly(url, 'https://example.org/');
}

const badly = (url: string, example: string) => `link "${url}" is no address: write one such as ${example}`;
