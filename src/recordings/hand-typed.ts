/** First lines of the tables that docker and kubectl print. */
const tables =
  /^(?:CONTAINER ID|REPOSITORY +TAG|NETWORK ID|IMAGE +CREATED|DRIVER +VOLUME|ID +(?:HOSTNAME|NAME) |NAME +(?:READY|STATUS|IMAGE|SERVICES|TYPE|DESIRED)|TYPE +TOTAL|UID +PID)/m;

/** Words with which the tools begin a report or an error. */
const reports =
  /^(?:Error response from daemon|Cannot connect to the Docker daemon|Unable to find image|Using default tag|Error from server|Swarm initialized|\[\+\] (?:Building|Running)|#\d+ \[)/m;

/** Words with which tools say what went wrong. */
const failures =
  /^(?:docker|kubectl|error|Error)(?: \w+)*: \S+ \S|(?:: (?:command )?not found|permission denied|connection refused|already in use|already allocated|no such file or directory|No such container.*)$/;

const command = /^\s*(?:[$#] +)?(?:sudo +)?(?:docker|kubectl) +[a-z]/m;

const shells = ['', 'sh', 'bash', 'shell', 'console', 'text'];

/**
 * What is wrong with a fence that shows a command or its output: fences are for files.
 * An output that is not from a recording cannot be shown, and a command is data.
 */
export function handTyped(lang: string, text: string): string | undefined {
  if (lang === 'console' || tables.test(text) || reports.test(text))
    return 'an output is shown from a recording: <Command id="..." recorded="session/step" /> or <Session name="..." />';
  if (shells.includes(lang) && command.test(text))
    return 'a docker or kubectl command is data: write it into content/commands and show it with <Command id="..." />';
  return undefined;
}

/** What is wrong with words set as code in prose: the words of an output are quoted from a recording. */
export function handQuoted(text: string): string | undefined {
  if (tables.test(text) || reports.test(text) || failures.test(text))
    return `the words of an output are quoted from a recording: <Said in="session/step">${text}</Said>`;
  return undefined;
}
