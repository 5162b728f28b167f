/** How what a note shows is said in Markdown. */
import type { Correction } from '../content/corrections.ts';
import { changeWords } from '../figures/model/changes.ts';
import type { Figure } from '../figures/model/figure.ts';
import { relationsOf } from '../figures/model/relations.ts';
import { spreadWords, valueWords } from '../notes/chart.ts';
import { verdicts } from '../notes/verdicts.ts';
import { spread, type Measurement } from '../recordings/measurement.ts';
import {
  isSilent,
  isStep,
  nodesOf,
  shownText,
  type RecordedStep,
  type Recording,
} from '../recordings/recording.ts';
import { exitWords, sinceWords } from '../recordings/words.ts';

/** Lines as a fence. */
export const fence = (language: string, text: string): string =>
  `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;

/** What a recorded step printed and, where it failed, how it ended, one paragraph each. */
export function printed(step: RecordedStep): string[] {
  const output = isSilent(step) ? '(no output)' : fence('text', shownText(step));
  return [output, exitWords(step)].filter((words) => words !== undefined);
}

/**
 * Entries of a recorded session in order: where a line was typed, if there are several machines, the line, what it printed,
 * and how long that was after a power cut or start.
 */
export function entriesMarkdown(recording: Recording, entries: Recording['steps']): string[] {
  const severalNodes = nodesOf(recording.steps).size > 1;
  return entries.flatMap((entry) => {
    if (!isStep(entry)) return [`(${entry.event})`];
    const { command, typed = [], node } = entry;
    const lines = fence('sh', [command, ...typed.map(({ line }) => line)].join('\n'));
    return [severalNodes ? `On ${node}` : undefined, lines, ...printed(entry), sinceWords(entry)].filter(
      (words) => words !== undefined,
    );
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

/** A line of the notes of 2018 with what is said of it. */
export function originalMarkdown({ lines, quote, verdict, fault }: Correction): string {
  return `> Original note of 2018, line ${lines.join(', ')} (${verdicts[verdict]}): “${quote.replaceAll('\n', ' ')}” ${fault}`;
}
