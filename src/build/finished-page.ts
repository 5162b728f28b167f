import { withoutUnusedStyles } from './component-styles.ts';
import { inlineStyle, withPolicy } from './security-policy.ts';

/** A page as it is published: styles in the head and only those it needs, and a policy that allows exactly what it holds. */
export function finishedPage(html: string): string {
  return withPolicy(withoutUnusedStyles(withWholeFlags(withPatientScripts(withStylesInHead(html)))));
}

/**
 * Keeps a flag in a sentence on one line, with what stands beside it where that is short enough for a phone (24 characters):
 * a browser would end a line behind its first dash.
 */
function withWholeFlags(html: string): string {
  return html.replaceAll(/<code>(?=[^<]{2,24}<)(?=(?:[^<]* )?-)/g, '<code class="whole">');
}

/** Modules run when the page is there, yet browsers fetch them as if painting waited for them: the page itself comes first. */
function withPatientScripts(html: string): string {
  return html.replaceAll('<script type="module" src=', '<script type="module" fetchpriority="low" src=');
}

/**
 * Makes one style sheet, where the first stands, of all that a page brings along in any place; each text counts once.
 * That first one says the order of the layers, and must do so before the sheet for print names one of them.
 * Notices of licences stand on a page of their own.
 */
function withStylesInHead(html: string): string {
  const styles = new Set<string>();
  const first = html.indexOf('<style');
  const page = html.replace(inlineStyle, (_, text: string) => {
    styles.add(text.replaceAll(/\/\*!.*?\*\//gs, '').trim());
    return '';
  });
  return first < 0
    ? html
    : `${page.slice(0, first)}<style>${[...styles].join('')}</style>${page.slice(first)}`;
}
