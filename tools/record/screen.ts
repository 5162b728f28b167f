import xterm from '@xterm/headless';

/** The size of the terminal on which sessions are recorded. */
export const [columns, rows] = [110, 40];

/** What a terminal shows in the end, after every line that a program drew again has its last form. */
export async function finalScreen(bytes: string): Promise<string> {
  const terminal = new xterm.Terminal({ cols: columns, rows, scrollback: 10_000, allowProposedApi: true });
  await new Promise<void>((done) => terminal.write(bytes, done));
  const { active } = terminal.buffer;
  let text = '';
  for (let index = 0; index < active.length; index++) {
    const line = active.getLine(index)!;
    const wrapsOn = active.getLine(index + 1)?.isWrapped === true;
    text += line.translateToString(!wrapsOn) + (wrapsOn ? '' : '\n');
  }
  terminal.dispose();
  const shown = text.replace(/^\n+|\s+$/g, '');
  return shown === '' ? '' : `${shown}\n`;
}
