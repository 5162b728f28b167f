let loading: Promise<void> | undefined;

/** Loads what only a reader who acts needs: filling in values, token help, switches. A failed load is tried again next time. */
export function loadLater(): Promise<void> {
  loading ??= import('./acting.ts').then(
    ({ startActing }) => startActing(),
    () => void (loading = undefined),
  );
  return loading;
}

/** Done when a load that has begun is done, so that no copy overtakes a value just typed. */
export async function loaded(): Promise<void> {
  await loading;
}
