import { badge, noteList } from './annotate.ts';
import { connectorLayer } from './connectors.ts';
import type { Drawing } from './draw.ts';
import { boxId, inside, isGroup, isVisible, visibleInside, type Box, type Figure } from '../model/figure.ts';
import { escapeHtml, type Address } from './markup.ts';
import { boxClass } from './rules.ts';
import { stateAttributes, stepList } from './steps.ts';

/** The picture (boxes as one nested list, a layer of lines per width), then its steps and notes. */
export function renderFigure(figure: Figure, drawings: readonly Drawing[], address: Address): string {
  const order = new Map(
    inside(figure.root)
      .filter(isVisible)
      .map((box, index) => [box, index]),
  );
  const boxes = list(figure, figure.root, order, address);
  const layers = drawings.map(connectorLayer).join('');
  return `<div class="canvas">${boxes}${layers}</div>${stepList(figure, address)}${noteList(figure, address)}`;
}

function list(figure: Figure, group: Box, order: ReadonlyMap<Box, number>, address: Address): string {
  const items = visibleInside(group).map((box) => item(figure, box, order, address));
  return `<ul>${items.join(' ')}</ul>`;
}

function item(figure: Figure, box: Box, order: ReadonlyMap<Box, number>, address: Address): string {
  const names = [
    boxClass(order.get(box)!),
    ...(box.kind ? [box.kind] : []),
    ...(isGroup(box) ? ['group'] : []),
    ...(box.bar ? ['timed'] : []),
    ...(box.mono ? ['mono'] : []),
    ...(box.accent ? ['accent'] : []),
    ...(box.hidden ? ['off'] : []),
  ];
  const opening = `<li class="${names.join(' ')}" id="${boxId(figure, box)}" data-node="${box.path}" tabindex="-1"${stateAttributes(box.states)}>`;
  const bar = box.bar ? '<i></i>' : '';
  return `${opening}${words(box, address)}${bar}${badge(figure, box)}${isGroup(box) ? ' ' + list(figure, box, order, address) : ''}</li>`;
}

function words(box: Box, address: Address): string {
  if (box.label === undefined) return '';
  const label = escapeHtml(box.label);
  const sub = box.sub === undefined ? '' : ` <small>${escapeHtml(box.sub)}</small>`;
  if (box.href === undefined && box.glossary === undefined) return `<b>${label}</b>${sub}`;
  const term = box.href === undefined ? ' class="term"' : '';
  return `<a${term} href="${address(box.href ?? `/glossary/#${box.glossary}`)}"><b>${label}</b></a>${sub}`;
}
