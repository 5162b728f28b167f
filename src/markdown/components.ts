import { defaultsOf } from '../commands/default-text.ts';
import type { CompiledCommand } from '../commands/compile.ts';
import { grammars } from '../commands/grammar/grammars.ts';
import { command, slots } from '../commands/library.ts';
import { underPodman } from '../commands/podman.ts';
import { programOf } from '../commands/program.ts';
import { shownStep } from '../commands/shown-step.ts';
import { correction, source } from '../content.ts';
import { figure } from '../figures/catalogue.ts';
import { fileText, languageOf } from '../notes/files.ts';
import { stepsBetween } from '../recordings/find.ts';
import { measurement, recordedSession, recordings } from '../recordings/library.ts';
import { wordsIn } from '../recordings/quoted.ts';
import type { Recording } from '../recordings/recording.ts';
import { noticeToday } from '../recordings/stale.ts';
import { engineDetails, machineWords, provenance } from '../recordings/words.ts';
import { commandWords } from './command.ts';
import { asCode, asLink } from './escape.ts';
import { fence } from './fences.ts';
import type { Part, Translator } from './translate.ts';
import { chartMarkdown, entriesMarkdown, figureMarkdown, originalMarkdown, printed } from './wording.ts';

type ByName = Record<string, (part: Part, attribute: (name: string) => string) => string>;

function commandMarkdown(id: string, recorded: string): string {
  const found = command(id);
  const shown = shownStep(found, recorded || undefined, { recordings, slots });
  return [
    ...commandWords(found, defaultsOf(slots)),
    explained(found),
    ...(shown ? [machineWords(shown.recording), origin(shown.recording), ...printed(shown.step)] : []),
  ]
    .filter((words) => words !== undefined)
    .join('\n\n');
}

/** What becomes of a command under Podman, and where it is explained. */
function explained(found: CompiledCommand): string {
  const other = programOf(found) === 'docker' ? `${underPodman(found, grammars.podman.version)} ` : '';
  return `${other}[Explained part by part](/commands/#${found.id}).`;
}

/** Where an output comes from, and what to mind when it is old; the end of the page says the rest (recordingsUnder). */
function origin(recording: Recording): string {
  return [`Recorded on ${provenance(recording)}: ${sessionLink(recording)}.`, noticeToday(recording)]
    .filter((words) => words !== undefined)
    .join(' ');
}

const sessionLink = ({ title, session }: Recording): string => asLink(title, `/recordings/${session}/`);

/** What is known of the engines of all recorded sessions that a text links to, and what to mind about them: a list. */
export function recordingsUnder(text: string): string {
  return recordings
    .filter(({ session }) => text.includes(`](/recordings/${session}/)`))
    .map((recording) =>
      [
        `- ${[sessionLink(recording), engineDetails(recording)].filter(Boolean).join(': ')}.`,
        recording.engine.label,
      ]
        .filter(Boolean)
        .join(' '),
    )
    .join('\n');
}

function sessionMarkdown(name: string, from: string, to: string): string {
  const recording = recordedSession(name);
  const entries = stepsBetween(recording, from || undefined, to || undefined);
  return [...entriesMarkdown(recording, entries), origin(recording)].join('\n\n');
}

/** A file under its name, and the notes on its lines as one list. */
function annotatedMarkdown(file: string, notes: string): string {
  const language = `${languageOf(file)} title="${file}"`;
  return `${fence(language, fileText(file))}\n\n${notes.trim().replaceAll(/\s*\n\s*/g, '\n')}`;
}

function originalOf(row: number): string {
  const found = correction(row);
  return originalMarkdown(found, found.sources.map(source));
}

const translations: ByName = {
  Command: (_, attribute) => commandMarkdown(attribute('id'), attribute('recorded')),
  Session: (_, attribute) => sessionMarkdown(attribute('name'), attribute('from'), attribute('to')),
  Chart: (_, attribute) => chartMarkdown(measurement(attribute('of'))),
  Figure: (_, attribute) => figureMarkdown(figure(attribute('name'))),
  FigureRef: (_, attribute) => `Figure “${figure(attribute('name')).title}”`,
  Original: (_, attribute) => originalOf(Number(attribute('row'))),
  Term: ({ inside }) => inside,
  Annotated: ({ inside }, attribute) => annotatedMarkdown(attribute('file'), inside),
  Line: ({ inside }, attribute) => `- ${asCode(attribute('has'))}: ${inside.trim()}`,
  Question: ({ inside }, attribute) => `**${attribute('ask')}**\n\n${inside.trim()}`,
  Said: ({ inside }) => asCode(wordsIn(inside)),
  Cited: ({ inside }, attribute) => `[${asCode(wordsIn(inside))}](${source(attribute('source')).url})`,
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
