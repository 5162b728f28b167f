import { loadOnAct } from '../../site/browser/load-on-act.ts';

/** Lets figures be gone through step by step: by a reader who comes to one, or where the address names a step. */
export function startFigures(): void {
  const load = loadOnAct('[data-figure]', () => import('./answering.ts'));
  // Not before the page is loaded: until then browsers scroll to what the address names, again and again.
  for (const change of ['load', 'hashchange'])
    addEventListener(change, () => location.hash.includes('-step-') && load());
}
