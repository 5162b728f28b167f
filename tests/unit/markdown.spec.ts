import { expect, test } from '@playwright/test';
import { translateMdx, withAddresses } from '../../src/markdown/translate.ts';
import {
  chartMarkdown,
  entriesMarkdown,
  figureMarkdown,
  originalMarkdown,
  workLink,
} from '../../src/markdown/wording.ts';
import { readFigure } from '../../src/figures/model/resolve.ts';
import type { RecordedStep, Recording } from '../../src/recordings/recording.ts';

test('a title with brackets is a link as a whole', () => {
  expect(workLink({ title: '[BUG] a_b fails', url: 'https://example.org/1' })).toBe(
    '[\\[BUG\\] a_b fails](https://example.org/1)',
  );
});

test('components become what the translator says, comments go, the rest stays as written', () => {
  const mdx = [
    'Two `--flags` and a <Term id="image">real **image**</Term>.',
    '',
    '{/* not yet */}',
    '',
    '<Box of="a">',
    'Inside <Term id="b">b</Term>.',
    '</Box>',
    '',
    '| a | b |',
    '| - | - |',
  ].join('\n');
  const text = translateMdx(mdx, ({ name, inside, attributes }) =>
    name === 'Term' ? `_${inside}_` : `[${attributes.get('of')}: ${inside}]`,
  );
  expect(text).toBe('Two `--flags` and a _real **image**_.\n\n[a: Inside _b_.]\n\n| a | b |\n| - | - |\n');
});

test('blank lines stay as they are inside fences, and become one elsewhere', () => {
  const fences = [
    '```text\na\n\n\n\nb\n```',
    '- One:\n\n  ````md\n  ```\n\n\n  ```\n  ````',
    '~~~\n\n\n\n~~~',
  ];
  const translate = () => fences[0]!;
  expect(translateMdx([...fences, '<Box />', 'The end.'].join('\n\n\n\n'), translate)).toBe(
    `${[...fences, fences[0], 'The end.'].join('\n\n')}\n`,
  );
});

test('links to places of the site lead to where it is served, all else stays as written', () => {
  const markdown = [
    'See [`/a/`](/a/ "A"), [b][1], [c](#c) and [d](https://example.org/d/).',
    '',
    '[1]: /b/#c',
    '',
    '```text',
    '[no](/link/)',
    '```',
    '',
  ].join('\n');
  const here = 'https://example.org/here/';
  expect(withAddresses(markdown, (link) => new URL(link, here).href)).toBe(
    markdown
      .replace('(/a/ ', '(https://example.org/a/ ')
      .replace(': /b/', ': https://example.org/b/')
      .replace('(#c)', '(https://example.org/here/#c)'),
  );
});

test('a link keeps its words and title, however its address is spelt', () => {
  const said = (markdown: string) => withAddresses(markdown, (link) => `https://example.org${link}`);
  for (const [link, led] of [
    ['[a\\]b](/x\\_y/) c', '[a\\]b](https://example.org/x_y/) c'],
    ['[a](/x&amp;y/ "T (t)") c', '[a](https://example.org/x&y/ "T (t)") c'],
    ['[a](< /x/>) [](/y/)', '[a](< /x/>) [](https://example.org/y/)'],
    ['[a](</x y/>)', '[a](<https://example.org/x y/>)'],
    ['[a](/x_\\(y/)', '[a](<https://example.org/x_(y/>)'],
    ['[**`/x/`**](/x/)', '[**`/x/`**](https://example.org/x/)'],
    ['[/x/]\n\n[/x/]: </x/> "T"', '[/x/]\n\n[/x/]: https://example.org/x/ "T"'],
  ])
    expect(said(link!), link).toBe(led);
});

const step = (id: string, node: string, more: Partial<RecordedStep>): RecordedStep => ({
  ...{ id, node, command: `echo ${id}`, commandId: null, output: '', exit: 0, ms: 1, hash: '' },
  ...more,
});

test('a recorded session says where each line was typed, what it printed, how it failed, and when', () => {
  const steps: Recording['steps'] = [
    step('one', 'manager1', { output: 'one\n' }),
    { event: 'power cut: worker1' },
    step('two', 'manager1', { output: '\n', exit: 137, sinceEventMs: 10_120 }),
    step('three', 'worker1', {
      typed: [
        { prompt: '/ # ', line: 'ls' },
        { prompt: '/ # ', line: 'exit' },
        { prompt: 'Sure? [y/N] ', line: 'y' },
      ],
    }),
  ];
  const recording = {
    ...{ session: 'lab', title: 'A lab', recorded: '2026-11-22', steps },
    engine: { name: 'Docker Engine', version: '26.1.5' },
  } as Recording;
  const said = [
    'On manager1:',
    '```sh\necho one\n```',
    '```text\none\n```',
    '**Power cut: worker1**',
    'On manager1:',
    '```sh\necho two\n```',
    'It prints nothing.',
    'exit code 137',
    '10.1 s after the last power cut or start',
    'On worker1:',
    '```sh\necho three\n```',
    'Then, at the prompt it shows, `/ #`:',
    '```sh\nls\nexit\n```',
    'Then, at the prompt it shows, `Sure? [y/N]`:',
    '```text\ny\n```',
    'It prints nothing.',
  ];
  expect(entriesMarkdown(recording, steps)).toEqual(said);
  const alone = { ...recording, steps: steps.slice(0, 1) };
  expect(entriesMarkdown(alone, alone.steps)).toEqual(said.slice(1, 3));
  const emulated = { ...alone, engine: { ...alone.engine, machine: 'QEMU', kernel: '6.12' } };
  expect(entriesMarkdown(emulated, alone.steps)[0]).toBe(
    'Recorded in an emulated machine: QEMU, kernel 6.12.',
  );
});

test('a chart, a figure and a line of 2018 are said in words', () => {
  const row = { id: 'a', name: 'A container', kind: 'container', runs: [120, 100, 110], what: 'a | b' };
  expect(
    chartMarkdown({
      ...{ session: 'measure-start', title: 'Start', unit: 'ms', scale: 'linear' },
      ...{ recorded: '2026-11-22', machine: 'two cores', label: 'One run each.', rows: [row] },
    } as Parameters<typeof chartMarkdown>[0]),
  ).toBe(
    [
      '**Start.** Measured 22 November 2026 on two cores. One run each.',
      '',
      '| Measured | What it is | Median | Spread | Source |',
      '| --- | --- | --- | --- | --- |',
      '| A container | a \\| b | 110 ms | 100 to 120, 3 runs |  |',
    ].join('\n'),
  );
  const figure = `title: Two boxes
caption: Drawn, not measured.
desc: One asks the other.
nodes: { a: { label: A }, b: { label: B } }
edges: [{ a -> b: asks }]
notes: [{ on: b, text: It answers. }]
steps: [{ title: It stops, text: Nothing answers., set: { b: down } }]
`;
  expect(figureMarkdown(readFigure('two', 'two.yaml', figure, new Map()))).toBe(
    [
      '**Figure: Two boxes.** Drawn, not measured. One asks the other.',
      '- The picture shows A, B.\n- A → B: asks',
      '**Step by step**',
      '1. **It stops.** Nothing answers. Step 1 strikes out B.',
      '**Notes**',
      '1. B: It answers.',
    ].join('\n\n'),
  );
  expect(
    originalMarkdown(
      {
        ...{ id: 1, lines: [3, 4], quote: 'An <image>\nruns.', verdict: 'wrong', fault: 'A container runs.' },
        ...{ today: 'A container runs.', sources: ['docs'] },
      },
      [{ title: 'The `run` command', url: 'https://example.org/' }],
    ),
  ).toBe(
    '> Original note of 2018, lines 3 to 4 (corrected): “An \\<image> runs.” A container runs. ([The \\`run\\` command](https://example.org/) · [Correction 1](/corrections/#row-1))',
  );
});
