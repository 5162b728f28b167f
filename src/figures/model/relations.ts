import {
  drawnFirst,
  inside,
  isGroup,
  isShown,
  isVisible,
  visibleInside,
  type Box,
  type Edge,
  type Figure,
} from './figure.ts';

/** One sentence of the list that says in words what the picture draws. */
interface Relation {
  /** Boxes the sentence names, subject first. */
  boxes: Box[];
  /** The line it tells of; absent where it tells what a group holds. */
  edge: Edge | undefined;
  text: string;
}

/** The picture in words, as it is before any step: what each group holds, then every line. */
export function relationsOf(figure: Figure): Relation[] {
  const name = namer(figure);
  const boxes = drawnFirst(figure.root);
  const groups = [figure.root, ...boxes.filter(isGroup)];
  const holding = groups.flatMap((group): Relation[] => {
    const held = visibleInside(group).filter((box) => boxes.includes(box));
    if (held.length === 0) return [];
    const words = held.map((box) => phrase(box)).join(', ');
    const text = group === figure.root ? `The picture shows ${words}.` : `${name(group)}: ${words}.`;
    return [{ boxes: [group, ...held], edge: undefined, text }];
  });
  const lines = figure.edges
    .filter((edge) => isShown(edge, 0))
    .map((edge): Relation => ({ boxes: [edge.from, edge.to], edge, text: lineWords(figure, edge, name) }));
  return [...holding, ...lines];
}

type Name = (box: Box) => string;

/** A line in words: `web → Overlay network: request`. */
export function lineWords(figure: Figure, edge: Edge, name: Name): string {
  const { from, to, heads } = edge;
  const words = labelOf(figure, edge);
  const arrow = heads.from ? '↔' : heads.to ? '→' : '–';
  return `${name(from)} ${arrow} ${name(to)}${words === undefined ? '' : `: ${words}`}`;
}

/** A bus carries its words once; in the list every member has them. */
function labelOf(figure: Figure, edge: Edge): string | undefined {
  return (
    edge.label ?? figure.edges.find((other) => other.bus === edge.bus && other.label !== undefined)?.label
  );
}

const phrase = ({ label = 'a frame', sub }: Box): string => (sub === undefined ? label : `${label} (${sub})`);

/** Names boxes by their label, with the label of the box around them where several share one. */
export function namer(figure: Figure): Name {
  const boxes = inside(figure.root);
  return (box) => {
    const label = box.label ?? box.path.split('.').at(-1)!;
    const isShared = boxes.some((other) => other !== box && isVisible(other) && other.label === box.label);
    let around = box.parent;
    while (around && around.label === undefined) around = around.parent;
    return isShared && around?.label !== undefined ? `${label} (${around.label})` : label;
  };
}
