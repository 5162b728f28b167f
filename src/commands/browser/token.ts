/** The id of the element that explains the focused token. */
export const TIP = 'token-tip';

/** Gives each line one explained token in the tab order. */
export function prepareTokens(): void {
  for (const entry of document.querySelectorAll('[data-entry]')) {
    const first = entry.querySelector<HTMLElement>('[data-help]');
    if (first) prepareToken(first);
  }
}

/** Lets a token take the focus. */
export function prepareToken(token: HTMLElement): void {
  token.tabIndex = 0;
  token.role = 'button';
  token.setAttribute('aria-roledescription', 'explained word');
  token.setAttribute('aria-describedby', TIP);
}
