import type { Colours } from '../../styles/colours.ts';
import { badgeRect, centre } from '../layout/geometry.ts';
import { typeAt, type Measure } from '../layout/measure.ts';
import { drawnFirst, isGroup, isShown, type Box, type Figure } from '../model/figure.ts';
import { cutsOf, headPaths, labelAt, linePath } from './connectors.ts';
import type { Drawing } from './draw.ts';
import { escapeHtml, plainText } from './markup.ts';
import { boxWords, shape } from './svg-boxes.ts';
import { MARGIN, noteTexts } from './svg-notes.ts';
import { badge, FONTS, text } from './svg-text.ts';

/**
 * A figure as one SVG file that needs nothing else: picture, numbered notes and title, in the colours of one
 * theme, with `fonts` (its @font-face rules) inside.
 */
export function standaloneSvg(
  figure: Figure,
  drawing: Drawing,
  colours: Colours,
  measure: Measure,
  fonts: string,
): string {
  const { width, height } = drawing.layout;
  const type = typeAt(width, measure);
  const notes = noteTexts(figure, height + 2 * MARGIN, width, measure, colours);
  const size = { width: width + 2 * MARGIN, height: notes.end + MARGIN };
  const boxes = drawnFirst(figure.root);
  const frames = boxes.filter(isGroup).map((box) => shape(box, drawing, colours));
  const leaves = boxes.filter((box) => !isGroup(box)).map((box) => shape(box, drawing, colours));
  const words = boxes.map((box) => boxWords(box, drawing, colours, type));
  const badges = boxes.map((box) =>
    box.note === undefined ? '' : badge(cornerOf(drawing, box), box.note, colours),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}" role="img" font-family="${FONTS.text}">
<title>${escapeHtml(plainText(figure.title))}</title>
<desc>${escapeHtml(plainText(figure.desc))}</desc>
<style>${fonts}</style>
<rect width="100%" height="100%" fill="${colours.paper}"/>
<g transform="translate(${MARGIN} ${MARGIN})">
${[...frames, ...connectors(drawing, colours), ...leaves, ...words, ...badges].filter(Boolean).join('\n')}
</g>
${notes.texts.join('\n')}
</svg>
`;
}

function connectors(drawing: Drawing, colours: Colours): string[] {
  const { layout } = drawing;
  const lines = drawing.lines.filter(({ edge }) => isShown(edge, 0));
  const labels = drawing.labels.filter(({ edge }) => isShown(edge, 0));
  if (lines.length === 0) return [];
  const { edge } = typeAt(layout.width, () => 0);
  return [
    `<path d="${lines.map((line) => linePath(line, cutsOf(line, labels))).join('')}" fill="none" stroke="${colours.soft}" stroke-width="1.5"/>`,
    `<path d="${lines.map((line) => headPaths(line.edge, line.points)).join('')}" fill="${colours.soft}"/>`,
    ...labels.map((label) => {
      const { x, y } = labelAt(label);
      return text(label.edge.label!, x, y, edge, colours.soft, label.anchor);
    }),
  ];
}

const cornerOf = ({ layout }: Drawing, box: Box) => centre(badgeRect(layout.boxes.get(box)!));
