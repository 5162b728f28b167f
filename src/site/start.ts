/** What every page starts by itself: one file, so that it costs one request. */
import { keepEditionOnceSettled } from '../offline/settled.ts';
import { followChoices } from './choices.ts';
import { showFontsAfterPaint } from './fonts.ts';
import { markHeadingInView } from './heading-in-view.ts';
import { loadWhenActed } from './later.ts';
import { showPageInOutline } from './outline-in-view.ts';
import { startThemeSwitch } from './theme-switch.ts';

showFontsAfterPaint();
startThemeSwitch();
followChoices();
markHeadingInView(document.querySelector('#contents'));
showPageInOutline();
loadWhenActed();
if (import.meta.env.PROD) keepEditionOnceSettled(import.meta.env.BASE_URL);
