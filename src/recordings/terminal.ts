const escapes = /\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[@-Z\\-_])/g;

/** What a terminal's bytes look like on its screen: no colour or cursor codes, and lines rewritten in place in their last form. */
export function screenText(bytes: string): string {
  return bytes.replace(escapes, '').replace(/\r+\n/g, '\n').split('\n').map(lastWriting).join('\n');
}

/** A carriage return starts the line again; what follows overwrites what stood there. */
function lastWriting(line: string): string {
  return line.split('\r').reduce((shown, rewrite) => rewrite + shown.slice(rewrite.length), '');
}
