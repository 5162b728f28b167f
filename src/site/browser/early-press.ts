declare global {
  interface Window {
    /** What was clicked last (first-paint.js). */
    pressed?: Partial<Element> | null;
  }
}

/** Presses again the button that a reader pressed while the scripts were on their way; what opens a list needs none. */
export function answerEarlyPress(): void {
  window.pressed?.closest?.<HTMLElement>('button:not([popovertarget])')?.click();
}
