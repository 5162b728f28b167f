import { existing } from '../problems/nearest.ts';

const texts = import.meta.glob<string>(
  ['../../content/files/**/*', '../../deploy/**/*', '../../.github/workflows/*', '../../.dockerignore'],
  { query: '?raw', import: 'default', eager: true, exhaustive: true },
);

const files = new Map(
  Object.entries(texts).map(([path, text]) => [path.replace(/^(\.\.\/)+(content\/files\/)?/, ''), text]),
);

/**
 * The text of a real file: `app1.yaml` from content/files, or `deploy/Dockerfile`.
 * @throws when no such file exists.
 */
export function fileText(name: string): string {
  return existing('file', name, files);
}

/** The language that Shiki highlights a file in, by its name. */
export function languageOf(name: string): string {
  if (/(^|\/)Dockerfile/.test(name)) return 'dockerfile';
  const ending = name.slice(name.lastIndexOf('.') + 1);
  return (
    { yaml: 'yaml', yml: 'yaml', json: 'json', sh: 'bash', conf: 'nginx', sql: 'sql', js: 'js' }[ending] ??
    'text'
  );
}
