import { expect, test } from '@playwright/test';
import { momentsOf } from '../../../src/figures/model/moments.ts';
import { readFigure } from '../../../src/figures/model/resolve.ts';
import { ContentError } from '../../../src/problems/problem.ts';

const head = 'title: A figure\ndesc: It shows boxes.\n';
const read = (text: string, name = 'trial') =>
  readFigure(name, `content/figures/${name}.yaml`, head + text, new Map([['session/step', 12.71]]));

/** What reading a faulty figure says, without the file's name. */
function faults(text: string, name?: string): string[] {
  try {
    read(text, name);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.problems.map(({ line, message }) => `${line} ${message}`);
  }
  throw new Error('the figure was read without a fault');
}

const cluster = `
templates:
  worker: { kind: machine, nodes: { kubelet: { label: kubelet }, pods: { nodes: { p1: { label: web } } } } }
nodes:
  api: { label: API server }
  etcd: { label: etcd }
  workers:
    nodes:
      w1: { use: worker, label: Worker 1 }
      w2: { use: worker, label: Worker 2 }
`;

test('a template is filled in, and a reference may leave out groups that only arrange', () => {
  const { edges } = read(`${cluster}edges:\n  - w1.kubelet -> w1.p1\n`);
  expect(edges.map(({ from, to }) => [from.path, to.path])).toEqual([
    ['workers.w1.kubelet', 'workers.w1.pods.p1'],
  ]);
});

test('a wildcard on one side fans out as one bus, on both sides it pairs', () => {
  const { edges } = read(`${cluster}edges:\n  - "api <-> w*.kubelet": watch\n  - w*.kubelet -> w*.p1\n`);
  expect(edges.map(({ from, to, bus }) => `${from.path} ${to.path} ${bus}`)).toEqual([
    'api workers.w1.kubelet 0',
    'api workers.w2.kubelet 0',
    'workers.w1.kubelet workers.w1.pods.p1 100',
    'workers.w2.kubelet workers.w2.pods.p1 101',
  ]);
  expect(edges.map(({ label }) => label)).toEqual(['watch', undefined, undefined, undefined]);
});

test('a box stands under the one that itself or its template names, and what is in it does not', () => {
  const { root } = read(`
templates: { outer: { fit: b, nodes: { in: { label: In, fit: a } } }, plain: { nodes: { in: { label: In } } } }
nodes: { a: { label: A }, b: { label: B }, c: { use: outer }, d: { use: plain, fit: a } }
`);
  const fitOf = (box: (typeof root.children)[number]) => box.fit?.path;
  const [, , c, d] = root.children;
  expect([c!, ...c!.children, d!, ...d!.children].map(fitOf)).toEqual(['b', 'a', 'a', undefined]);
});

test('notes are numbered in reading order, not in the order they are written', () => {
  const { notes } = read(`${cluster}notes:\n  - { on: etcd, text: b }\n  - { on: api, text: a }\n`);
  expect(notes.map(({ number, on }) => [number, on.path])).toEqual([
    [1, 'api'],
    [2, 'etcd'],
  ]);
});

test('steps keep what earlier steps set, and a line to a hidden box is hidden', () => {
  const figure = read(`
nodes: { a: { label: A }, b: { label: B, hidden: true } }
edges: [a -> b]
steps:
  - { title: One, text: One. }
  - { title: Two, text: Two., set: { a: active } }
  - { title: Three, text: Three., set: { b: new } }
`);
  const [a, b] = figure.root.children;
  expect(a!.states).toEqual([undefined, 'active', 'active']);
  expect(b!.states).toEqual(['gone', 'gone', 'new']);
  expect(figure.edges[0]!.states).toEqual(['gone', 'gone', undefined]);
});

test('recorded times stand where the author names them, in texts and in bars', () => {
  const { root } = read(
    'scale: 50\nnodes:\n  a: { label: A, sub: after $session/step s, bar: [0, $session/step] }\n',
  );
  expect(root.children[0]).toMatchObject({ sub: 'after 12.7 s', bar: [0, 25.4] });
});

test('a measured row counts with the median of its runs, in seconds, as its chart shows it', () => {
  const moments = momentsOf([
    { session: 'measure-start', unit: 'ms', rows: [{ id: 'runc', runs: [30, 34, 35] }] },
    { session: 'measure-size', unit: 'MB', rows: [{ id: 'hello', runs: [1] }] },
    { session: 'lost', steps: [{ id: 'noticed', ms: 50, sinceEventMs: 12_671 }, { id: 'list', ms: 50 }, {}] },
  ]);
  expect(Object.fromEntries(moments)).toEqual({
    'measure-start/runc': 0.034,
    'lost/noticed': 12.671,
    'lost/list': 0.05,
  });
});

for (const { name, text, says } of [
  {
    name: 'an unknown recorded time',
    text: 'nodes:\n  a: { label: A, bar: [0, 50], sub: $sesion/step s }\n',
    says: '4 unknown recorded time "sesion/step"; did you mean "session/step"?',
  },
  {
    name: 'a bar beyond the scale',
    text: 'scale: 10\nnodes:\n  a: { label: A, bar: [0, 12] }\n',
    says: '5 node "a": its bar does not lie between 0 and 10',
  },
  {
    name: 'an unknown kind',
    text: 'nodes:\n  a: { label: A, kind: kernle }\n',
    says: /^4 nodes\.a\.kind: expected one of panel, .*; did you mean "kernel"\?$/,
  },
  {
    name: 'an unknown key',
    text: 'nodes:\n  a: { lable: A }\n',
    says: '4 nodes.a: unknown key "lable"; did you mean "label"?',
  },
  {
    name: 'a name with capitals',
    text: 'nodes:\n  A: { label: A }\n',
    says: '4 nodes.A: expected lower-case words joined by dashes',
  },
  {
    name: 'a flow of another kind',
    text: 'nodes:\n  a: { label: A }\nflow: 3\n',
    says: '5 flow: Invalid input: expected string or object, received number',
  },
  {
    name: 'a width that no figure is drawn for',
    text: 'nodes:\n  a: { label: A }\nwidest: 300\n',
    says: '5 widest: expected one of 288, 352, 480, 640',
  },
  {
    name: 'a leaf without words',
    text: 'nodes:\n  a: { kind: app }\n',
    says: '4 node "a" needs a label',
  },
  {
    name: 'a number as a name',
    text: 'nodes:\n  b: { label: B }\n  7: { label: A }\n',
    says: '5 nodes.7: a number alone loses its place among the others; write a word with it',
  },
  {
    name: 'a box that fits itself by way of another',
    text: 'nodes:\n  a: { label: A, fit: b }\n  b: { label: B, fit: c }\n  c: { label: C, fit: b }\n',
    says: '5 node "b": fits itself (b → c → b); leave one fit out',
  },
  {
    name: 'a box that leads to two places',
    text: 'nodes:\n  a: { label: A, href: /about/, glossary: image }\n',
    says: '4 node "a": href and glossary both say where it leads; write one',
  },
  {
    name: 'a duplicate id',
    text: 'nodes:\n  a: { label: A }\n  a: { label: B }\n',
    says: '5 Map keys must be unique',
  },
  {
    name: 'an unknown template',
    text: 'templates: { worker: { kind: machine } }\nnodes:\n  a: { use: wroker, label: A }\n',
    says: '5 node "a" uses unknown template "wroker"; did you mean "worker"?',
  },
  {
    name: 'a note on an unknown node',
    text: `${cluster}notes:\n  - { on: etdc, text: a }\n`,
    says: '14 note 1: unknown node "etdc"; did you mean "etcd"?',
  },
  {
    name: 'a note on a box that is never shown',
    text: 'nodes:\n  a: { label: A }\n  b: { hidden: true }\nnotes:\n  - { on: b, text: a }\n',
    says: '7 note 1: "b" is never shown',
  },
  {
    name: 'a note on a group that only arranges',
    text: `${cluster}notes:\n  - { on: workers, text: a }\n`,
    says: '14 note 1: group "workers" has no frame that could carry a number; give it a kind',
  },
  {
    name: 'a lonely backtick',
    text: 'nodes:\n  a: { label: A }\nnotes:\n  - { on: a, text: It runs `ls. }\n',
    says: '6 notes.0.text: a backtick has no partner',
  },
  {
    name: 'a lonely mark of strong words',
    text: 'nodes:\n  a: { label: A }\ncaption: "**It** runs **`ls **`."\n',
    says: '5 caption: a "**" has no partner',
  },
  {
    name: 'a wildcard on both sides with more boxes on one',
    text: 'nodes: { a-1: { label: A }, a-2: { label: A }, a-3: { label: A }, b-1: { label: B }, b-2: { label: B } }\nedges:\n  - a-* -> b-*\n',
    says: '5 edge 1: "a-3" has no partner on the other side',
  },
  {
    name: 'a template that uses itself in one of its boxes',
    text: 'templates: { a: { kind: container, nodes: { x: { use: a } } } }\nnodes:\n  b: { use: a, label: B }\n',
    says: '3 template "a" cannot use another template',
  },
  {
    name: 'an edge to nowhere',
    text: `${cluster}edges:\n  - api -> etcd\n  - api -> nod-*.kubelet\n`,
    says: /^15 edge 2: unknown node "nod-\*\.kubelet"/,
  },
  {
    name: 'an edge written twice',
    text: `${cluster}edges:\n  - api -> etcd\n  - api -> etcd\n`,
    says: '15 edge 2: "api" and "etcd" are joined already',
  },
  {
    name: 'something that is not an edge',
    text: `${cluster}edges:\n  - api => etcd\n`,
    says: '14 edge 1: "api => etcd" is not an edge; write "a -> b", "a <-> b" or "a -- b"',
  },
  {
    name: 'an ambiguous node',
    text: `${cluster}edges:\n  - api -> kubelet\n`,
    says: '14 edge 1: "kubelet" is ambiguous (…workers.w1.kubelet, …workers.w2.kubelet); write more of its path',
  },
  {
    name: 'a wildcard that matches a group',
    text: `${cluster}edges:\n  - api -> w*\n`,
    says: '14 edge 1: wildcard "w*" also matches the group "workers"; write more of its path',
  },
  {
    name: 'a step that names an edge that is not there',
    text: `${cluster}edges: [api -> etcd]\nsteps:\n  - { title: One, text: One., set: { etcd -> api: down } }\n`,
    says: '15 step 1: there is no edge "etcd -> api"',
  },
  {
    name: 'a step with an unknown state',
    text: `${cluster}steps:\n  - { title: One, text: One., set: { api: actve } }\n`,
    says: /^14 steps\.0\.set\.api: expected one of normal, .*; did you mean "active"\?$/,
  },
])
  test(`${name} is refused with its line`, () => {
    const [first] = faults(text);
    if (typeof says === 'string') expect(first).toBe(says);
    else expect(first).toMatch(says);
  });

test('a figure whose name is none is refused', () => {
  expect(faults('nodes:\n  a: { label: A }\n', '3-tier')).toEqual([
    '1 "3-tier": a figure is named in small letters, digits and single dashes, a letter first',
  ]);
});

test('no two parts of a figure have one id in the page', () => {
  const boxes = (name: string) => `nodes:
  a: { label: A, kind: machine, nodes: { b: { label: B } } }
  ${name}: { label: C }
  step-1: { label: D }
`;
  expect(faults(`${boxes('a-b')}steps:\n  - { title: One, text: One. }\n`)).toEqual([
    '4 node "a.b": another part has its id, "trial-a-b"',
    '5 node "a-b": another part has its id, "trial-a-b"',
    '6 node "step-1": another part has its id, "trial-step-1"',
  ]);
  expect(read(boxes('c')).steps).toEqual([]);
});
