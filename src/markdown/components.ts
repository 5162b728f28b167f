import { defaultText } from '../commands/default-text.ts';
import { grammars } from '../commands/grammar/grammars.ts';
import { command, slots } from '../commands/library.ts';
import { correction, source, term } from '../content.ts';
import { figure } from '../figures/catalogue.ts';
import { changeWords } from '../figures/model/changes.ts';
import { relationsOf } from '../figures/model/relations.ts';
import { spreadWords, valueWords } from '../notes/chart.ts';
import { fileText, languageOf } from '../notes/files.ts';
import { verdicts } from '../notes/verdicts.ts';
import { stepsBetween } from '../recordings/find.ts';
import { measurement, recordedSession, recordedStep } from '../recordings/library.ts';
import { spread } from '../recordings/measurement.ts';
import { isStep, shownText, type RecordedStep, type Recording } from '../recordings/recording.ts';
import { staleNotice } from '../recordings/stale.ts';
import { provenance } from '../recordings/words.ts';
import type { Part, Translator } from './translate.ts';

type ByName = Record<string, (part: Part, attribute: (name: string) => string) => string>;

const fence = (language: string, text: string) => `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;

function commandMarkdown(id: string, recorded: string): string {
  const found = command(id);
  const reference = recorded === '' ? (found.recording ?? 'none') : recorded;
  const shown = [found.does, fence('sh', defaultText(found, slots))];
  if (reference !== 'none') {
    const { recording, step } = recordedStep(reference);
    shown.push(origin(recording), outputOf(step));
  }
  return shown.join('\n\n');
}

/** Where an output comes from, and what to mind when it is old. */
function origin(recording: Recording): string {
  const notice = staleNotice(recording, new Date().toISOString().slice(0, 10), grammars);
  return [`Recorded on ${provenance(recording)}.`, notice].filter((words) => words !== undefined).join(' ');
}

function outputOf(step: RecordedStep): string {
  return step.output === '' ? '(no output)' : fence('text', shownText(step));
}

function sessionMarkdown(name: string, from: string, to: string): string {
  const recording = recordedSession(name);
  const parts = stepsBetween(recording, from || undefined, to || undefined).flatMap((entry) =>
    isStep(entry)
      ? [
          fence('sh', [entry.command, ...(entry.typed ?? []).map(({ line }) => line)].join('\n')),
          outputOf(entry),
        ]
      : [`(${entry.event})`],
  );
  return [...parts, origin(recording)].join('\n\n');
}

function chartMarkdown(name: string): string {
  const { title, unit, rows, recorded, machine } = measurement(name);
  const table = rows.map(
    (row) =>
      `| ${row.name} | ${valueWords(spread(row).median)} ${unit} | ${spreadWords(row)} | ${row.source ?? ''} |`,
  );
  return [
    `**${title}.** Measured ${recorded} on ${machine}.`,
    ['| Measured | Middle run | Spread | Source |', '| --- | --- | --- | --- |', ...table].join('\n'),
  ].join('\n\n');
}

function figureMarkdown(name: string): string {
  const drawn = figure(name);
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

function originalMarkdown(row: string): string {
  const { lines, quote, verdict, fault } = correction(Number(row));
  return `> Original note of 2018, line ${lines.join(', ')} (${verdicts[verdict]}): “${quote.replaceAll('\n', ' ')}” ${fault}`;
}

const translations: ByName = {
  Command: (_, attribute) => commandMarkdown(attribute('id'), attribute('recorded')),
  Session: (_, attribute) => sessionMarkdown(attribute('name'), attribute('from'), attribute('to')),
  Chart: (_, attribute) => chartMarkdown(attribute('of')),
  Figure: (_, attribute) => figureMarkdown(attribute('name')),
  FigureRef: (_, attribute) => `the figure “${figure(attribute('name')).title}”`,
  Original: (_, attribute) => originalMarkdown(attribute('row')),
  Term: ({ inside }, attribute) => (inside === '' ? term(attribute('id')).term : inside),
  Annotated: ({ inside }, attribute) =>
    `${fence(languageOf(attribute('file')), fileText(attribute('file')))}\n\n${inside.trim()}`,
  Line: ({ inside }, attribute) => `- \`${attribute('has')}\`: ${inside.trim()}`,
  Question: ({ inside }, attribute) => `**${attribute('ask')}**\n\n${inside.trim()}`,
  Said: ({ inside }) => inside,
  Cited: ({ inside }, attribute) => `[${inside}](${source(attribute('source')).url})`,
};

/**
 * What each component of the author's vocabulary becomes in Markdown.
 * @throws when a component has no translation, so that none is lost in silence.
 */
export const translateComponent: Translator = (part) => {
  const translation = translations[part.name];
  if (translation === undefined)
    throw new Error(`<${part.name}> has no Markdown translation in src/markdown`);
  return translation(part, (name) => part.attributes.get(name) ?? '');
};
