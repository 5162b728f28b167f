import { createCssVariablesTheme, type ShikiTransformer } from 'shiki';

/** A Shiki theme that names each kind of token instead of colouring it. */
export const codeTheme = createCssVariablesTheme({ name: 'token-kinds', variablePrefix: '--tok-' });

const kindOf = /var\(--tok-token-([a-z]+)/;

/** Turns Shiki's inline styles into classes (`tok-keyword`): a strict Content-Security-Policy forbids style attributes. */
export const styleToClass: ShikiTransformer = {
  name: 'style-to-class',
  pre(node) {
    delete node.properties['style'];
  },
  span(node) {
    const kind = kindOf.exec(String(node.properties['style'] ?? ''))?.[1];
    delete node.properties['style'];
    if (kind !== undefined) node.properties['class'] = `tok-${kind}`;
  },
};
