/** Shows only the commands whose names, tasks or lines hold every word that is typed. */
export function startFilter(): void {
  const input = document.querySelector<HTMLInputElement>('#filter');
  const count = document.querySelector('[data-filter-count]');
  if (!input || !count) return;
  const articles = [...document.querySelectorAll<HTMLElement>('article[data-find]')];
  const texts = new Map<HTMLElement, string>();
  const textOf = (article: HTMLElement) => {
    const known = texts.get(article);
    if (known !== undefined) return known;
    const parts = [...article.querySelectorAll('h3, [data-entry], .does')].map(
      ({ textContent }) => textContent,
    );
    const text = `${article.dataset.find} ${parts.join(' ')}`.toLowerCase();
    texts.set(article, text);
    return text;
  };
  const show = () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const article of articles) {
      article.hidden = !words.every((word) => textOf(article).includes(word));
      if (!article.hidden) shown++;
    }
    for (const family of document.querySelectorAll<HTMLElement>('.family'))
      family.hidden = !family.querySelector('article:not([hidden])');
    count.textContent = words.length > 0 ? `${shown} of ${articles.length} commands` : '';
  };
  input.addEventListener('input', show);
  // The browser keeps a word over a reload; a quick reader types one before the script is there.
  if (input.value !== '') show();
}
