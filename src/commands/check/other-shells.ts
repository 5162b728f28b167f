import { OTHER_SHELLS, SLOT, type Command } from '../model.ts';
import { isOnMachine } from '../schema.ts';

/** What a Unix shell reads in its own way: PowerShell and cmd quote, substitute, match names and set variables otherwise. */
const UNIX = [
  /['`;$(]/, // quotes, substitutions, lists, subshells
  /<</,
  /(?<![&>])&(?!&)/, // in the background; both outputs in one
  /\\(?!\n)/, // taken as itself; at the end of a line the sign of each shell is put in its place
  /(?<=^|\s)[~!]/, // home, not
  /[*?[]/, // names of files
  /(?<=^|[\n|&]\s*)[A-Za-z_]\w*=/, // a variable for one call
  />\s*\/dev\//,
];

/** The signs that a shell reads otherwise. */
const OTHERWISE = {
  // Redirections that are not made, arrays, script blocks, splatting, and flags that end at a dot: -e.x is two words.
  powershell: [...UNIX, /[<,{}]/, /(?<=^|\s)@/, /(?<=\s)-[A-Za-z?][^\s".]*\./],
  // Its escape, variables, comments that are none, and lists of names that are not written out.
  cmd: [...UNIX, /\^/, /%\w+%/, /(?<=^|\s)#/, /\{[^{}\s]*(?:,|\.\.)[^{}\s]*\}/],
};

/** Double quotes in which each shell reads the same: no variable, no substitution, no escape. */
const QUOTED = /"(?![^"]*%\w+%)(?:[^"$`\\]|\\[^"$`\\])*"/g;

/** The first sign in a Unix line that a shell reads otherwise. */
function signIn(line: string, shell: keyof typeof OTHERWISE): string | undefined {
  const bare = line.replace(SLOT, 'x').replace(QUOTED, '""');
  return OTHERWISE[shell].flatMap((sign) => sign.exec(bare)?.[0] ?? [])[0];
}

/** Signs in a line that PowerShell or cmd would read otherwise, in a command that says nothing about those shells. */
export function unixOnly({ forms, without }: Command): string[] {
  const lines = forms.bash.filter(({ in: place, script }) => !script && isOnMachine(place));
  return OTHER_SHELLS.flatMap((shell) => {
    if (forms[shell] || without.includes(shell)) return [];
    const sign = lines.flatMap(({ line }) => signIn(line, shell) ?? [])[0];
    return sign
      ? [`${sign} means something else in ${shell}: write its line under shells, or ${shell}: none`]
      : [];
  });
}
