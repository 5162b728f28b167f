let loading: Promise<void> | undefined;
let clicked: Event | undefined;

/** Loads, when the reader first acts, what only then is needed; where it does not come, the next act asks again. */
export function loadWhenActed(): void {
  for (const act of ['pointerover', 'focusin', 'click']) addEventListener(act, load);
}

function load(act: Event): void {
  if (act.type === 'click') clicked = act;
  loading ??= import('./acting.ts').then(
    (acting) => acting.startActing(clicked),
    () => void (loading = undefined),
  );
}
