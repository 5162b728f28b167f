import { transformSync } from 'esbuild';
import firstPaintSource from './first-paint.js?raw';

/** The script in the head of every page, without what only its authors need. */
export const firstPaint = transformSync(firstPaintSource, { minify: true }).code.trim();
