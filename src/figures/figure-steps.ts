/** Turns the steps of figures by button and arrow key, marks the part last clicked, and copies its address. */
const own = (from: Element | null) => from?.closest<HTMLElement>('[data-figure]');
const links = (figure: Element) => [...figure.querySelectorAll('.steps a')];

function turn(figure: HTMLElement, step: number): void {
  const all = links(figure);
  const link = all[step - 1];
  if (!link) return;
  figure.dataset['step'] = `${step}`;
  for (const other of all) other.toggleAttribute('aria-current', other === link);
  figure.querySelector('output')!.textContent = `${step} of ${all.length}: ${link.textContent}`;
  history.replaceState(null, '', link.getAttribute('href'));
}

/** Opens the step that the address names. */
function follow(): void {
  const step = /^(#.+)-step-(\d+)$/.exec(location.hash);
  const named = step && document.getElementById(step[1]!.slice(1));
  if (step && named?.matches('[data-figure]')) turn(named, Number(step[2]));
}

addEventListener('click', async ({ target }) => {
  const from = target as Element;
  const figure = own(from);
  if (!figure) return;
  const by = from.closest<HTMLElement>('[data-turn]')?.dataset['turn'];
  if (by) return turn(figure, Number(figure.dataset['step'] ?? 0) + Number(by));
  const copy = from.closest('[data-copy-link]');
  if (copy) {
    const isInside = own(document.getElementById(location.hash.slice(1))) === figure;
    const part = isInside ? location.hash : `#${figure.id}`;
    const words = copy.textContent;
    try {
      await navigator.clipboard.writeText(location.href.split('#')[0] + part);
      copy.textContent = 'Copied';
    } catch {
      history.replaceState(null, '', part);
      copy.textContent = 'See the address bar';
    }
    setTimeout(() => (copy.textContent = words), 2000);
  }
  const part = from.closest('a') ? null : from.closest('[data-node]');
  if (part) {
    figure.querySelector('[data-selected]')?.removeAttribute('data-selected');
    part.toggleAttribute('data-selected', true);
    history.replaceState(null, '', `#${part.id}`);
  }
});

addEventListener('keydown', ({ key, target }) => {
  const by = { ArrowLeft: -1, ArrowRight: 1 }[key];
  const figure = by && own((target as Element).closest('.turn, .steps'));
  if (figure) turn(figure, Number(figure.dataset['step'] ?? 0) + by);
});

addEventListener('hashchange', follow);
follow();
