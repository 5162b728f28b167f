import type { Fence } from '../content/note-source.ts';

/** First lines of the tables that docker and kubectl print. */
const tables =
  /^(?:CONTAINER ID|REPOSITORY +TAG|NETWORK ID|IMAGE +CREATED|DRIVER +VOLUME|ID +(?:HOSTNAME|NAME) |NAME +(?:READY|STATUS|IMAGE|SERVICES|TYPE|DESIRED)|TYPE +TOTAL|UID +PID)/m;

/** Words with which the tools begin a report or an error. */
const reports =
  /^(?:Error response from daemon|Cannot connect to the Docker daemon|Unable to find image|Using default tag|Error from server|Swarm initialized|\[\+\] (?:Building|Running)|#\d+ \[)/m;

/** Words with which tools say what went wrong. */
const failures =
  /^(?:docker|kubectl|error|Error)(?: \w+)*: \S+ \S|(?:: (?:command )?not found|permission denied|connection refused|already in use|already allocated|no such file or directory|No such container.*)$/;

/** A sentence, or the head of a table of several columns. */
const printed = /^(?:[A-Z][a-z']+[.:!,]? .*[a-z].* \S+|[A-Z]{2,}(?: [A-Z()/%]+)+)$/;

/** Words with which a line of a Dockerfile begins. */
export const dockerInstructions: readonly string[] =
  'ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR'.split(
    ' ',
  );

const instruction = new RegExp(`^(?:${dockerInstructions.join('|')}) `);

/** Languages that say nothing: what is in them may be a file, or what somebody remembers of an output. */
export const plainLanguages: readonly string[] = ['', 'text', 'txt', 'plain', 'plaintext'];

/** What is wrong with a fence that shows an output, if anything: fences are for files, an output is shown from a recording. */
export function handTyped({ lang, meta, text }: Fence): string | undefined {
  if (lang === 'console' || tables.test(text) || reports.test(text))
    return 'an output is shown from a recording: <Command id="..." recorded="session/step" /> or <Session name="..." />';
  if (plainLanguages.includes(lang) && !meta.includes('title='))
    return 'a fence holds a file: name its language, or the file, as in ```text title="users.txt"; an output is shown from a recording';
  return undefined;
}

/**
 * What is wrong with words set as code in prose: the words of an output are quoted from a recording.
 * @param recorded everything that recordings show, with single spaces.
 */
export function handQuoted(text: string, recorded: string): string | undefined {
  const isPrinted = tables.test(text) || reports.test(text) || failures.test(text);
  const isUnheard = printed.test(text) && !instruction.test(text) && !recorded.includes(text);
  return isPrinted || isUnheard
    ? `the words of an output are quoted from a recording, or from a source: <Said in="session/step">${text}</Said>, <Cited source="...">${text}</Cited>`
    : undefined;
}
