import { around } from './around.ts';

/** Code that is started when it comes; what was clicked while it was on its way, if anything was, is answered then. */
interface Part {
  start(clicked: Event | undefined): void;
}

/** Tells those who look (base.css) and those who listen, once for all parts. */
const told = document.createElement('p');
told.role = 'alert';
told.append('A part is missing. Reload the page.');

/**
 * Loads code when the reader first acts on what needs it. Where it does not come, the next act asks again, and who clicked is told.
 * @param place names what needs it.
 * @returns asks for it at once.
 */
export function loadOnAct(place: string, load: () => Promise<Part>): () => void {
  let loading: Promise<void> | undefined;
  let clicked: Event | undefined;
  const ask = () => {
    loading ??= load().then(
      ({ start }) => start(clicked),
      () => {
        if (clicked) document.body.append(told);
        loading = clicked = undefined;
      },
    );
  };
  for (const type of ['pointerover', 'focusin', 'click'])
    addEventListener(type, (act) => {
      if (!around(act, place)) return;
      if (type === 'click') {
        clicked = act;
        // It needs no second press (early-press.ts).
        window.pressed = null;
      }
      ask();
    });
  return ask;
}
