import { withoutUnusedStyles } from './component-styles.ts';
import { withPolicy } from './security-policy.ts';

/** A page as it is published: styles in the head and only those it needs, and a policy that allows exactly what it holds. */
export function finishedPage(html: string): string {
  return withPolicy(withoutUnusedStyles(withPatientScripts(withStylesInHead(html))));
}

/** Lets the fonts come before the scripts: modules run when the page is there, yet browsers fetch them as if painting waited for them. */
function withPatientScripts(html: string): string {
  return html.replaceAll('<script type="module" src=', '<script type="module" fetchpriority="low" src=');
}

/** Moves the styles that figures bring along from the body into the head, where HTML wants them, each once. */
function withStylesInHead(html: string): string {
  const styles = new Set<string>();
  const body = html.replace(/<style data-figure-style[^>]*>([\s\S]*?)<\/style>/g, (_, text: string) => {
    styles.add(text);
    return '';
  });
  return styles.size === 0 ? html : body.replace('</head>', `<style>${[...styles].join('')}</style></head>`);
}
