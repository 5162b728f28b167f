import type { Figure } from './figure.ts';
import { inlineHtml } from './markup.ts';
import type { State } from './schema.ts';

/** ` data-s2="down" data-s3="down"`: the states of a box or line, for the rules in figure.css. */
export const stateAttributes = (states: readonly (State | undefined)[]): string =>
  states.map((state, index) => (state === undefined ? '' : ` data-s${index + 1}="${state}"`)).join('');

/** The steps of a process as a list of links; opening one shows its moment in the picture. */
export function stepList({ name, steps }: Figure): string {
  if (steps.length === 0) return '';
  const items = steps.map(({ title, text }, index) => {
    const id = `${name}-step-${index + 1}`;
    return `<li id="${id}" tabindex="-1"><a href="#${id}">${inlineHtml(title)}</a> <span>${inlineHtml(text)}</span></li>`;
  });
  return `<ol class="steps">${items.join('')}</ol>`;
}
