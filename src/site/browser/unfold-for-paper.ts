/** Prints folds with what is in them where a style cannot unfold them (print.css): Firefox before 143, Safari before 18.4. */
export function unfoldForPaper(): void {
  if (CSS.supports('selector(::details-content)')) return;
  addEventListener('beforeprint', () => {
    const folds = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    const open = (isOpen: boolean) => folds.forEach((fold) => (fold.open = isOpen));
    open(true);
    addEventListener('afterprint', () => open(false), { once: true });
  });
}
