/** How long a button shows that it has copied, in milliseconds. */
const SHOWN = 1500;

/** Lets a button show for a moment that it has copied; pressed again meanwhile, it shows it from then on. */
export function showCopied({ dataset }: HTMLElement): void {
  clearTimeout(Number(dataset['copied']));
  dataset['copied'] = String(window.setTimeout(() => delete dataset['copied'], SHOWN));
}
