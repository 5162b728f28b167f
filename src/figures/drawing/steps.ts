import { beginsAtFirstStep } from '../model/changes.ts';
import { stepId, type Figure } from '../model/figure.ts';
import { escapeHtml, inlineHtml, plainText, type Address } from './markup.ts';
import type { State } from '../model/schema.ts';

/** ` data-s2="down" data-s3="down"`: the states of a box or line, for the rules in styles/states.css. */
export const stateAttributes = (states: readonly (State | undefined)[]): string =>
  states.map((state, index) => (state === undefined ? '' : ` data-s${index + 1}="${state}"`)).join('');

/** The steps of a process: links that show their moment, and buttons that turn them for those who run the script. */
export function stepList(figure: Figure, address: Address): string {
  const { steps } = figure;
  if (steps.length === 0) return '';
  const items = steps.map(({ title, text }, index) => {
    const id = stepId(figure, index);
    return `<li id="${id}" tabindex="-1"><a href="#${id}">${inlineHtml(title, address)}</a>. ${inlineHtml(text, address)}</li>`;
  });
  const turn = (by: number, words: string, isOff: boolean) =>
    `<button type="button" data-turn="${by}" aria-disabled="${isOff}" aria-describedby="${figure.name}">${words}</button>`;
  const begins = beginsAtFirstStep(figure);
  const open = begins ? plainText(`${steps[0]!.title}. ${steps[0]!.text}`) : 'The whole picture.';
  const output = `<output>${begins ? 1 : 0} of ${steps.length}: ${escapeHtml(open)}</output>`;
  const controls = `${turn(-1, 'Previous', true)} ${turn(1, 'Next', false)} ${output}`;
  return `<p class="turn" data-needs-script>${controls}</p><ol class="steps"${begins ? ' data-begun' : ''}>${items.join('')}</ol>`;
}
