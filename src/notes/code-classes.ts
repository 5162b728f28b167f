import { createCssVariablesTheme, type ShikiTransformer } from 'shiki';

/** A Shiki theme that names each kind of token instead of colouring it. */
export const codeTheme = createCssVariablesTheme({ name: 'token-kinds', variablePrefix: '--tok-' });

const kindOf = /var\(--tok-token-([a-z]+)/;

/** A short line, or the first words of a longer one, as many as are read out quickly, up to what is quoted. */
const beginning = (line: string): string =>
  /^\s*(.{1,40}$|[^"'[(]{0,24}(?!\S)|\S+)/.exec(line)?.[1]?.trimEnd() ?? '';

/** How a text begins and, where it has several lines, how its last one does: many Dockerfiles begin with the same words. */
function extent(text: string): string {
  const [first = '', ...others] = text.split('\n').filter((line) => line.trim() !== '');
  const last = others.at(-1);
  return last === undefined ? beginning(first) : `${beginning(first)} to ${beginning(last)}`;
}

/**
 * Turns Shiki's inline styles into classes (`tok-keyword`): a strict Content-Security-Policy forbids style attributes.
 * Lines that are scrolled by keyboard say of which file they are, or how they begin and end.
 */
export const styleToClass: ShikiTransformer = {
  name: 'style-to-class',
  pre(node) {
    const file = /title="([^"]+)"/.exec(String(this.options.meta?.__raw))?.[1];
    const lines = file === undefined ? `from ${extent(this.source)}` : `of ${file}`;
    node.properties = { tabindex: '0', role: 'group', 'aria-label': `Lines ${lines}` };
  },
  span(node) {
    const kind = kindOf.exec(String(node.properties['style'] ?? ''))?.[1];
    delete node.properties['style'];
    if (kind !== undefined) node.properties['class'] = `tok-${kind}`;
  },
};
