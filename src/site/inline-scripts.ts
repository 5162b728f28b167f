import { transformSync } from 'esbuild';
import { CHOICES } from './choice-values.ts';
import firstPaintSource from './browser/first-paint.js?raw';

/** The script in the head of every page, without what only its authors need; `choices` stays for the scripts after it. */
export const firstPaint = transformSync(`const choices = ${JSON.stringify(CHOICES)};\n${firstPaintSource}`, {
  minify: true,
}).code.trim();
