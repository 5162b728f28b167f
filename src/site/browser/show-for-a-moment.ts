/**
 * Marks a button for a moment with what came of its press; pressed again meanwhile, it stays marked for a whole moment more.
 * @param mark the attribute of its data that says so.
 * @param undo takes back what else says so.
 * @param moment in milliseconds.
 */
export function showForAMoment(
  { dataset }: HTMLElement,
  mark: 'copied' | 'told',
  undo?: () => void,
  moment = 1500,
): void {
  clearTimeout(Number(dataset[mark]));
  dataset[mark] = String(
    window.setTimeout(() => {
      delete dataset[mark];
      undo?.();
    }, moment),
  );
}
