/** How what a note shows is said in Markdown. */
import { DEFAULT_CHOICES } from '../commands/choices.ts';
import { AT_ITS_PROMPT } from '../commands/prompts.ts';
import type { Correction } from '../content/corrections.ts';
import { changeWords } from '../figures/model/changes.ts';
import type { Figure } from '../figures/model/figure.ts';
import { relationsOf } from '../figures/model/relations.ts';
import { spreadWords, valueWords } from '../notes/chart.ts';
import { linesWords, verdicts } from '../notes/verdicts.ts';
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
export function chartMarkdown({ title, unit, rows, recorded, machine }: Measurement): string {
  const table = rows.map(
    (row) =>
      `| ${row.name} | ${valueWords(spread(row).median)} ${unit} | ${spreadWords(row)} | ${row.source ?? ''} |`,
  );
  return [
    `**${title}.** Measured ${recorded} on ${machine}.`,
    ['| Measured | Middle run | Spread | Source |', '| --- | --- | --- | --- |', ...table].join('\n'),
  ].join('\n\n');
}

/** A figure in words: what it shows, its lines, what each step changes, its notes. */
export function figureMarkdown(drawn: Figure): string {
  const changes = changeWords(drawn);
  return [
    `**Figure: ${drawn.title}.** ${drawn.desc}`,
    relationsOf(drawn)
      .map(({ text }) => `- ${text}`)
      .join('\n'),
    drawn.steps
      .map(({ title, text }, index) =>
        [`${index + 1}. **${title}.** ${text}`, changes[index]].filter(Boolean).join(' '),
      )
      .join('\n'),
    drawn.notes.map(({ text }) => `- ${text}`).join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** A passage of the notes of 2018 with what is said of it. */
export function originalMarkdown({ lines, quote, verdict, fault }: Correction): string {
  return `> Original note of 2018, ${linesWords(lines)} (${verdicts[verdict]}): “${quote.replaceAll('\n', ' ')}” ${fault}`;
}
