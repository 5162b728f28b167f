/** Turns the steps of figures by button and arrow key, marks the part last clicked, and copies its address. */
const own = (from: Element | null) => from?.closest<HTMLElement>('[data-figure]');

/** Goes `by` steps on from the one that is open, or from `step`. */
function turn(figure: HTMLElement, by: number, step = Number(figure.dataset['step'] ?? 0)): void {
  const all = [...figure.querySelectorAll<HTMLAnchorElement>('.steps a')];
  step += by;
  const link = all[step - 1];
  if (!link) return;
  figure.dataset['step'] = `${step}`;
  for (const other of all) other.ariaCurrent = `${other === link}`;
  for (const button of figure.querySelectorAll<HTMLElement>('[data-turn]'))
    button.ariaDisabled = `${!all[step - 1 + Number(button.dataset['turn'])]}`;
  figure.querySelector('output')!.textContent = `${step} of ${all.length}: ${link.textContent}`;
  history.replaceState(null, '', link.hash);
}

/** Opens the step that the address names. */
function follow(): void {
  const [, name, step] = location.hash.match(/^#(.+)-step-(\d+)$/) ?? [];
  const figure = own(document.getElementById(name!));
  if (figure) turn(figure, Number(step), 0);
}

addEventListener('click', async ({ target }) => {
  const from = target as Element;
  const figure = own(from);
  if (!figure) return;
  const by = from.closest<HTMLElement>('[data-turn]')?.dataset['turn'];
  if (by) return turn(figure, Number(by));
  const copy = from.closest('[data-copy-link]');
  if (copy) {
    const isInside = own(document.getElementById(location.hash.slice(1))) === figure;
    const part = isInside ? location.hash : `#${figure.id}`;
    let words = 'Copied';
    try {
      await navigator.clipboard.writeText(location.href.split('#')[0] + part);
    } catch {
      history.replaceState(null, '', part);
      words = 'See the address bar';
    }
    // The title that follows stays part of the button's name.
    const status = copy.nextElementSibling!;
    copy.firstChild!.textContent = status.textContent = words;
    setTimeout(() => {
      copy.firstChild!.textContent = 'Copy link';
      status.textContent = '';
    }, 2000);
  }
  const part = from.closest('a') ? null : from.closest('[data-node]');
  if (part) {
    figure.querySelector('[data-selected]')?.toggleAttribute('data-selected');
    part.toggleAttribute('data-selected');
    history.replaceState(null, '', `#${part.id}`);
  }
});

addEventListener('keydown', ({ key, target, altKey, ctrlKey, metaKey }) => {
  const by = altKey || ctrlKey || metaKey ? 0 : { ArrowLeft: -1, ArrowRight: 1 }[key];
  const figure = by && own((target as Element).closest('.turn, .steps'));
  if (figure) turn(figure, by);
});

addEventListener('hashchange', follow);
follow();
