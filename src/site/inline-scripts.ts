import { transformSync } from 'esbuild';
import afterPaintSource from './after-paint.js?raw';
import { CHOICES } from './choice-values.ts';
import firstPaintSource from './first-paint.js?raw';

/** A script without what only its authors need. */
const minified = (source: string, define: Record<string, string> = {}): string =>
  transformSync(source, { minify: true, define }).code.trim();

/** The script in the head of every page, with the choices there are. */
export const firstPaint = minified(firstPaintSource, { CHOICES: JSON.stringify(CHOICES) });

/** The script at the end of every page. */
export const afterPaint = minified(afterPaintSource);
