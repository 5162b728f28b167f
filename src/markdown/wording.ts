/** How what a note shows is said in Markdown. */
import { DEFAULT_CHOICES } from '../commands/choices.ts';
import { AT_ITS_PROMPT } from '../commands/prompts.ts';
import { rowPlace, type Correction } from '../content/corrections.ts';
import type { Source } from '../content/sources.ts';
import { changeWords } from '../figures/model/changes.ts';
import type { Figure } from '../figures/model/figure.ts';
import { namer, relationsOf } from '../figures/model/relations.ts';
import { spreadWords, valueWords } from '../notes/chart.ts';
import { linesWords, verdicts } from '../notes/verdicts.ts';
import { longDate } from '../site/dates.ts';
import { spread, type Measurement } from '../recordings/measurement.ts';
import {
  isSilent,
  isStep,
  nodesOf,
  shownText,
  type RecordedStep,
  type Recording,
} from '../recordings/recording.ts';
import { eventWords, exitWords, machineWords, sinceWords } from '../recordings/words.ts';
import { asLink, asText, tableRow } from './escape.ts';
import { fence, languageAt, piecesWhere } from './fences.ts';

/** What a recorded step printed and, where it failed, how it ended, one paragraph each. */
export function printed(step: RecordedStep): string[] {
  const output = isSilent(step) ? 'It prints nothing.' : fence('text', shownText(step));
  return [output, exitWords(step)].filter((words) => words !== undefined);
}

/**
 * Entries of a recorded session in order, below what machine they were recorded on, if it was an emulated one: where a line
 * was typed, if there are several machines, the line, what was typed at the prompts that followed, what it printed, and how
 * long that was after a power cut or start.
 */
export function entriesMarkdown(recording: Recording, entries: Recording['steps']): string[] {
  const severalNodes = nodesOf(recording.steps).size > 1;
  const said = entries.flatMap((entry) =>
    isStep(entry)
      ? [
          severalNodes ? `On ${entry.node}:` : undefined,
          fence('sh', entry.command),
          ...typedWords(entry),
          ...printed(entry),
          sinceWords(entry),
        ]
      : [`**${eventWords(entry)}**`],
  );
  return [machineWords(recording), ...said].filter((words) => words !== undefined);
}

/** What was typed after the line itself: a fence for each prompt. */
function typedWords({ typed = [] }: RecordedStep): string[] {
  return piecesWhere(typed, (line, first) => line.prompt === first.prompt).flatMap((lines) => {
    const prompt = lines[0].prompt.trim();
    const text = lines.map(({ line }) => line).join('\n');
    return [`${AT_ITS_PROMPT}, \`${prompt}\`:`, fence(languageAt(prompt, DEFAULT_CHOICES.shell), text)];
  });
}

/** A measurement as a table. */
export function chartMarkdown({ title, unit, rows, recorded, machine, label }: Measurement): string {
  const table = rows.map((row) =>
    tableRow([
      row.name,
      row.what,
      `${valueWords(spread(row).median)} ${unit}`,
      spreadWords(row),
      row.source ?? '',
    ]),
  );
  return [
    [`**${title}.** Measured ${longDate(recorded)} on ${machine}.`, label].filter(Boolean).join(' '),
    [
      '| Measured | What it is | Median | Spread | Source |',
      '| --- | --- | --- | --- | --- |',
      ...table,
    ].join('\n'),
  ].join('\n\n');
}

/** A figure in words: what it is, what it shows, its lines, what each step changes, its notes. */
export function figureMarkdown(drawn: Figure): string {
  const changes = changeWords(drawn);
  const nameOf = namer(drawn);
  return [
    [`**Figure: ${drawn.title}.**`, drawn.caption, drawn.desc].filter(Boolean).join(' '),
    relationsOf(drawn)
      .map(({ text }) => `- ${text}`)
      .join('\n'),
    ...listUnder(
      'Step by step',
      drawn.steps.map(({ title, text }, index) =>
        [`${index + 1}. **${title}.** ${text}`, changes[index]].filter(Boolean).join(' '),
      ),
    ),
    ...listUnder(
      'Notes',
      drawn.notes.map(({ number, on, text }) => `${number}. ${nameOf(on)}: ${text}`),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

const listUnder = (over: string, items: readonly string[]): string[] =>
  items.length === 0 ? [] : [`**${over}**`, items.join('\n')];

/** Where the page itself is, and how its text may be used. */
export const pageLine = (address: string): string => `Page: ${address}. Text: CC BY 4.0.`;

/** A work as a link. */
export const workLink = ({ title, url }: Pick<Source, 'title' | 'url'>): string => asLink(title, url);

/** A passage of the notes of 2018 with what is said of it, and what that rests on. */
export function originalMarkdown(
  { id, lines, quote, verdict, fault }: Correction,
  sources: readonly Pick<Source, 'title' | 'url'>[],
): string {
  const rests = [...sources.map(workLink), `[Correction ${id}](/corrections/#${rowPlace(id)})`].join(' · ');
  return `> Original note of 2018, ${linesWords(lines)} (${verdicts[verdict]}): “${asText(quote.replaceAll('\n', ' '))}” ${fault} (${rests})`;
}
