import { createRequire } from 'node:module';
import type * as TreeSitter from '@vscode/tree-sitter-wasm';

const require = createRequire(import.meta.url);
const { Language, Parser } = require('@vscode/tree-sitter-wasm') as typeof TreeSitter;

/**
 * Words that PowerShell hands to a program as they are, but that the grammar takes for a mistake: dashes alone
 * (airbus-cert/tree-sitter-powershell#59) and `--flag=value` (#46 there). They stand in quotes before it reads them.
 */
const MISREAD = /(?<=\s)(?:--?(?=\s|$)|--[\w-]+=(?:"[^"`$']*"|[^\s"'`;|&()]+)(?=\s|$))/g;

/** A reader of PowerShell: the grammar that Visual Studio Code parses the lines of its terminal with. */
export async function powershell(): Promise<(line: string) => boolean> {
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(
    await Language.load(require.resolve('@vscode/tree-sitter-wasm/wasm/tree-sitter-powershell.wasm')),
  );
  return (line) => !parser.parse(line.replace(MISREAD, "'$&'"))!.rootNode.hasError;
}
