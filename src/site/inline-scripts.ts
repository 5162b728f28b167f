import { transformSync } from 'esbuild';
import { CHOICES } from './choice-values.ts';
import firstPaintSource from './first-paint.js?raw';

/** The script in the head of every page, with the choices there are, without what only its authors need. */
export const firstPaint = transformSync(firstPaintSource, {
  minify: true,
  define: { CHOICES: JSON.stringify(CHOICES) },
}).code.trim();
