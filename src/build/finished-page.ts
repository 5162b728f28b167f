import { withoutUnusedStyles } from './component-styles.ts';
import { withPolicy } from './security-policy.ts';

/** A page as it is published: styles in the head and only those it needs, and a policy that allows exactly what it holds. */
export function finishedPage(html: string): string {
  return withPolicy(withoutUnusedStyles(withLateModules(withStylesInHead(html))));
}

/** Names the modules of a page on its body: they are fetched after the first paint (site/after-paint.js). */
function withLateModules(html: string): string {
  const modules = new Set<string>();
  const page = html.replace(/<script type="module" src="([^"]+)"><\/script>/g, (_, address: string) => {
    modules.add(address);
    return '';
  });
  return modules.size === 0 ? html : page.replace('<body', `<body data-modules="${[...modules].join(' ')}"`);
}

/** Makes one style sheet, in the head, of all that a page brings along in any place; each text counts once. */
function withStylesInHead(html: string): string {
  const styles = new Set<string>();
  const page = html.replace(/<style[^>]*>([\s\S]*?)<\/style>/g, (_, text: string) => {
    // Notices of licences are on the page of licences.
    styles.add(text.replace(/\/\*![^*]*\*\//g, '').trim());
    return '';
  });
  return page.replace('</head>', () => `<style>${[...styles].join('')}</style></head>`);
}
