const text = '1em "Atkinson Next"';
const code = '1em "Atkinson Mono"';

/**
 * Brings the shipped fonts into use once they are here, together, so that the page is laid out once more and not twice.
 * Later pages of the visit use them from the start (first-paint.js).
 */
export async function showFonts(): Promise<void> {
  const { dataset } = document.documentElement;
  if ('fonts' in dataset) return;
  const wanted = document.querySelector('code, kbd, samp') ? [text, code] : [text];
  await Promise.allSettled(wanted.map((font) => document.fonts.load(font)));
  dataset['fonts'] = '';
  try {
    sessionStorage.setItem('fonts', 'kept');
  } catch {
    // Storage is forbidden: the next page asks for them again, and finds them cached.
  }
}
