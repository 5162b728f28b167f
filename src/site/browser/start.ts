/** What every page starts by itself: one file, so that it costs one request. */
import { keepEditionOnceSettled } from '../../offline/settled.ts';
import { followChoices } from './choices.ts';
import { showFontsAfterPaint } from './fonts.ts';
import { markHeadingInView } from './heading-in-view.ts';
import { loadOnAct } from './load-on-act.ts';
import { showPageInOutline } from './outline-in-view.ts';
import { startThemeSwitch } from './theme-switch.ts';
import { answerEarlyPress } from './early-press.ts';

showFontsAfterPaint();
startThemeSwitch();
followChoices();
markHeadingInView();
showPageInOutline();
loadOnAct('*', () => import('./acting.ts'));
answerEarlyPress();
if (import.meta.env.PROD) keepEditionOnceSettled(import.meta.env.BASE_URL);
