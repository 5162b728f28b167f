import { unknown } from '../../problems/nearest.ts';
import type { YamlPath } from '../../problems/yaml.ts';
import type { Arrangement, Box, Flow } from './figure.ts';
import type { RawFigure, RawNode } from './schema.ts';

/** Notes a fault at a place of the figure's file. */
export type Report = (at: YamlPath, message: string) => void;

/** The tree of boxes, with templates filled in. */
interface Tree {
  root: Box;
  /** Where each box is written. */
  places: Map<Box, YamlPath>;
  /** The references under whose boxes others stand, not yet resolved. */
  fits: Map<Box, string>;
}

const usesTemplate = ({ use, nodes }: RawNode): boolean =>
  use !== undefined || Object.values(nodes ?? {}).some(usesTemplate);

/** A template as if it used no other, so that filling it in comes to an end. */
function alone({ use: _, nodes, ...rest }: RawNode): RawNode {
  if (nodes === undefined) return rest;
  return {
    ...rest,
    nodes: Object.fromEntries(Object.entries(nodes).map(([key, node]) => [key, alone(node)])),
  };
}

/** Reads the boxes of a figure; faults go to `report`. */
export function boxesOf(raw: RawFigure, report: Report): Tree {
  const places = new Map<Box, YamlPath>();
  const fits = new Map<Box, string>();
  const templates: Record<string, RawNode> = {};
  for (const [name, node] of Object.entries(raw.templates ?? {})) {
    if (usesTemplate(node)) report(['templates', name], `template "${name}" cannot use another template`);
    templates[name] = alone(node);
  }

  const build = (node: RawNode, path: string, parent: Box | undefined, at: YamlPath): Box => {
    const full = node.use === undefined ? node : fill(node, node.use, path, at);
    const box = emptyBox(full, path, parent, raw.scale ?? 100);
    places.set(box, at);
    if (full.fit !== undefined) fits.set(box, full.fit);
    for (const [key, child] of Object.entries(full.nodes ?? {})) {
      const inner = path === '' ? key : `${path}.${key}`;
      const written = node.nodes?.[key] !== undefined;
      box.children.push(build(child, inner, box, written ? [...at, 'nodes', key] : at));
    }
    if (box.href !== undefined && box.glossary !== undefined)
      report([...at, 'glossary'], `node "${path}": href and glossary both say where it leads; write one`);
    if (box.bar && (box.bar[0] > box.bar[1] || box.bar[1] > 100))
      report([...at, 'bar'], `node "${path}": its bar does not lie between 0 and ${raw.scale ?? 100}`);
    return box;
  };

  const fill = (node: RawNode, use: string, path: string, at: YamlPath): RawNode => {
    const template = templates[use];
    if (template) return merge(template, node);
    const message = unknown('template', use, Object.keys(templates)).replace(/^unknown/, 'uses unknown');
    report([...at, 'use'], `node "${path}" ${message}`);
    return node;
  };

  const { flow, align, cross, nodes } = raw;
  return { root: build({ flow, align, cross, nodes }, '', undefined, []), places, fits };
}

/** `over` laid on `base`, boxes inside merged by id. */
function merge(base: RawNode, over: RawNode): RawNode {
  const nodes: Record<string, RawNode> = { ...base.nodes };
  for (const [key, node] of Object.entries(over.nodes ?? {}))
    nodes[key] = nodes[key] ? merge(nodes[key], node) : node;
  const written = Object.fromEntries(Object.entries(over).filter(([, value]) => value !== undefined));
  return { ...base, ...written, nodes: base.nodes || over.nodes ? nodes : undefined };
}

function emptyBox(node: RawNode, path: string, parent: Box | undefined, scale: number): Box {
  const percent = (value: number) => Math.round((value / scale) * 1000) / 10;
  return {
    path,
    parent,
    children: [],
    label: node.label,
    sub: node.sub,
    kind: node.kind,
    mono: node.mono ?? false,
    accent: node.accent ?? false,
    hidden: node.hidden ?? false,
    width: node.width,
    grow: node.grow,
    fit: undefined,
    bar: node.bar && [percent(node.bar[0]), percent(node.bar[1])],
    href: node.href,
    glossary: node.glossary,
    align: node.align ?? 'start',
    cross: node.cross ?? 'stretch',
    flow: flowsOf(node.flow),
    note: undefined,
    states: [],
  };
}

function flowsOf(flow: RawNode['flow']): Record<Arrangement, Flow> {
  if (typeof flow === 'object') return { wide: flowOf(flow.wide), narrow: flowOf(flow.narrow) };
  const one = flowOf(flow ?? 'column');
  return { wide: one, narrow: one };
}

function flowOf(text: string): Flow {
  if (text.startsWith('grid')) return { axis: 'column', reverse: false, columns: Number(text.slice(5)) };
  return { axis: text.startsWith('row') ? 'row' : 'column', reverse: text.endsWith('-reverse') };
}
