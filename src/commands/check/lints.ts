/** What a line must not hold, whatever program it calls. */
const LINTS: [RegExp, string][] = [
  [
    /^\s*(?:\$|PS(?: [A-Z]:[^>]*)?>|[A-Z]:\\[^>]*>|mysql>|>>?)\s/m,
    'the prompt is no part of the command; say where it is typed with `in` or `where`',
  ],
  [/[\u201C\u201D\u2018\u2019\u00AB\u00BB]/, 'curly quotes are not understood by a shell; write " or \''],
  [/(?:^|\s)[\u2013\u2014\u2212]+\w/, 'a dash was made of hyphens; write --'],
  [
    /<[a-z](?:[a-z0-9 _-]*[a-z0-9_-])?>/i,
    'write a slot such as {name} for what the reader fills in, not <name>',
  ],
  [/&(?:lt|gt|amp|quot|nbsp|#\d+);/, 'write the character itself, not an HTML entity'],
  [/[\\`^][ \t]+$/m, 'a space behind the sign that continues the line ends the command'],
  [/[\u00A0\u2000-\u200B\u202A-\u202E\u2066-\u2069\uFEFF]/, 'an invisible character stands in the line'],
  [/[ \t]+$/m, 'blanks stand at the end of a line'],
  [
    /\bkubectl\b.*\bpatch\b.*\s(?:-p|--patch)[ =]["']?\{(?![\s\\]*")/,
    'a patch that begins with a brace is read as JSON; write it without the outer braces, or its names in double quotes',
  ],
];

/** The faults of a line that no grammar knows about. */
export function lint(line: string): string[] {
  return LINTS.filter(([pattern]) => pattern.test(line)).map(([, message]) => message);
}
