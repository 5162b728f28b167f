import { stopIfAny } from '../../problems/problem.ts';
import { readYaml } from '../../problems/yaml.ts';
import { boxesOf, type Report } from './boxes.ts';
import { edgesOf, endsOf, joins } from './edges.ts';
import {
  boxId,
  inside,
  isGroup,
  isVisible,
  placesOf,
  upwards,
  type Box,
  type Edge,
  type Figure,
  type Note,
} from './figure.ts';
import { setFits } from './fits.ts';
import { linksOf } from './links.ts';
import { withMoments, type Moments } from './moments.ts';
import { attempt, findBox, findBoxes, ReferenceFault } from './references.ts';
import { figureSchema, type RawFigure, type State } from './schema.ts';

/** What the name of a figure may be: its styles and addresses begin with it. */
const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * Reads a figure's YAML and resolves every name in it, recorded times too.
 * @throws {ContentError} with all faults, each with its line and the nearest right name.
 */
export function readFigure(name: string, file: string, written: string, moments: Moments): Figure {
  const { text, problems } = withMoments(file, written, moments);
  const { data: raw, lineOf } = readYaml<RawFigure>(file, text, figureSchema);
  const report: Report = (at, message) => problems.push({ file, line: lineOf(at), message });

  if (!NAME.test(name))
    problems.push({
      file,
      line: 1,
      message: `"${name}": a figure is named in small letters, digits and single dashes, a letter first`,
    });
  const { root, places, fits } = boxesOf(raw, report);
  setFits(root, fits, places, report);
  const edges = edgesOf(raw, root, report, lineOf);
  setStates(raw, root, edges, report);
  const notes = notesOf(raw, root, report);
  for (const [box, at] of places) if (isNameless(box)) report(at, `node "${box.path}" needs a label`);
  const { title, caption, desc, asked, widest, steps = [] } = raw;
  const lineOfBox = (box: Box) => lineOf(places.get(box) ?? []);
  const links = linksOf(raw, places, lineOf);
  const figure = { name, file, title, caption, desc, asked, widest, root, edges, notes, steps, links };
  const read = { ...figure, lineOf: lineOfBox };
  for (const box of namesakes(read))
    report(places.get(box)!, `node "${box.path}": another part has its id, "${boxId(read, box)}"`);
  stopIfAny(problems);
  return read;
}

/** Boxes whose id in the page is that of another part, as of `a.b` and `a-b`, or of a box `note-1` and the first note. */
function namesakes(figure: Figure): Box[] {
  const ids = placesOf(figure);
  const isRepeated = (id: string) => ids.indexOf(id) !== ids.lastIndexOf(id);
  return inside(figure.root).filter((box) => isVisible(box) && isRepeated(boxId(figure, box)));
}

/** A leaf that some moment shows, with nothing to read in it. */
const isNameless = (box: Box): boolean => !isGroup(box) && box.label === undefined && isVisible(box);

/** Notes in the order in which a reader meets their boxes, numbered from 1. */
function notesOf(raw: RawFigure, root: Box, report: Report): Note[] {
  const order = inside(root);
  const notes: Note[] = [];
  for (const [index, { on, text }] of (raw.notes ?? []).entries()) {
    const fault = (message: string) => report(['notes', index], `note ${index + 1}: ${message}`);
    const box = attempt(() => findBox(root, on), fault);
    if (!box) continue;
    if (isGroup(box) && box.kind === undefined)
      fault(`group "${box.path}" has no frame that could carry a number; give it a kind`);
    else if (!isVisible(box)) fault(`"${box.path}" is never shown`);
    else if (notes.some((note) => note.on === box)) fault(`"${box.path}" has a note already`);
    else notes.push({ number: 0, on: box, text });
  }
  notes.sort((a, b) => order.indexOf(a.on) - order.indexOf(b.on));
  for (const [index, note] of notes.entries()) note.on.note = note.number = index + 1;
  return notes;
}

/** Gives every box and edge its state at each step; a step keeps what earlier steps set. */
function setStates(raw: RawFigure, root: Box, edges: Edge[], report: Report): void {
  const boxes = inside(root);
  const now = new Map<Box | Edge, State>(boxes.filter((box) => box.hidden).map((box) => [box, 'gone']));
  for (const [index, step] of (raw.steps ?? []).entries()) {
    for (const [key, state] of Object.entries(step.set ?? {})) {
      const fault = (message: string) =>
        report(['steps', index, 'set', key], `step ${index + 1}: ${message}`);
      for (const part of attempt(() => namedBy(key, root, edges), fault) ?? []) now.set(part, state);
    }
    for (const part of [...boxes, ...edges]) part.states[index] = seen(part, now);
  }
}

function namedBy(key: string, root: Box, edges: Edge[]): (Box | Edge)[] {
  if (!key.includes(' ')) return findBoxes(root, key).map(({ box }) => box);
  return endsOf(root, key).map(({ from, to }) => {
    const edge = edges.find((candidate) => joins(candidate, from, to));
    if (!edge) throw new ReferenceFault(`there is no edge "${key}"`);
    return edge;
  });
}

/** A line to a box that is gone is gone too. */
function seen(part: Box | Edge, now: ReadonlyMap<Box | Edge, State>): State | undefined {
  if (!('bus' in part)) return now.get(part);
  const lost = [part.from, part.to].flatMap(upwards).some((box) => now.get(box) === 'gone');
  return lost ? 'gone' : now.get(part);
}
