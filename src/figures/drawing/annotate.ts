import { boxId, noteId, type Box, type Figure } from '../model/figure.ts';
import { namer } from '../model/relations.ts';
import { escapeHtml, inlineHtml, type Address } from './markup.ts';

/** The number in the corner of a box that leads to its note. */
export const badge = (figure: Figure, box: Box): string =>
  box.note === undefined
    ? ''
    : ` <a class="badge" href="#${noteId(figure, box.note)}" aria-label="Note ${box.note} on ${nameOf(figure, box)}">${box.note}</a>`;

/** The notes under the picture; each number leads back to its box. */
export function noteList(figure: Figure, address: Address): string {
  if (figure.notes.length === 0) return '';
  const items = figure.notes.map(({ number, on, text }) => {
    const back = `<a class="badge" href="#${boxId(figure, on)}" aria-label="Part ${number}: ${nameOf(figure, on)}">${number}</a>`;
    return `<li id="${noteId(figure, number)}" data-note="${number}" tabindex="-1">${back} <p>${inlineHtml(text, address)}</p></li>`;
  });
  return `<ol class="notes">${items.join('')}</ol>`;
}

const nameOf = (figure: Figure, box: Box): string => escapeHtml(namer(figure)(box));
