import type { YamlPath } from '../../problems/yaml.ts';
import type { Report } from './boxes.ts';
import type { Box } from './figure.ts';
import { attempt, findBox } from './references.ts';

/**
 * Gives each box the one under or over whose middle it stands; boxes that stand under each other have no place to begin from.
 * @param fits the references to those boxes, by the boxes that stand under them.
 * @param places where each box is written.
 */
export function setFits(
  root: Box,
  fits: ReadonlyMap<Box, string>,
  places: ReadonlyMap<Box, YamlPath>,
  report: Report,
): void {
  const faultAt = (box: Box) => (message: string) =>
    report([...places.get(box)!, 'fit'], `node "${box.path}": ${message}`);
  for (const [box, written] of fits) box.fit = attempt(() => findBox(root, written), faultAt(box));
  for (const box of fits.keys()) {
    const round = roundFrom(box);
    if (round) faultAt(box)(`fits itself (${round.map(({ path }) => path).join(' → ')}); leave one fit out`);
  }
}

/** The boxes from one that fits itself, by way of others or none, back to it. */
function roundFrom(box: Box): Box[] | undefined {
  const passed = [box];
  for (let at = box.fit; at !== undefined; at = at.fit) {
    if (at === box) return [...passed, box];
    if (passed.includes(at)) return undefined;
    passed.push(at);
  }
  return undefined;
}
