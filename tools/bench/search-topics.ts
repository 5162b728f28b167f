import { readFileSync } from 'node:fs';
import type { SearchRecord } from '../../src/search/records/records.ts';
import { catalogue } from '../catalogue.ts';

interface TopicsFile {
  pages: Record<string, string[]>;
  sections: Record<string, string[]>;
}

const { pages, sections } = JSON.parse(
  readFileSync(new URL('search-topics.json', import.meta.url), 'utf8'),
) as TopicsFile;
const { commands } = catalogue();
/** Topics of the queries under the names that commands have for them. */
const ALSO: Record<string, string[]> = { system: ['daemon'], security: ['permissions', 'isolation'] };

/** What a record is about: the topics of a command, or of the page or section it leads to. */
export function topicsOf(record: SearchRecord): string[] {
  if (record.kind === 'command')
    return commands.get(record.id)!.topics.flatMap((topic) => [topic, ...(ALSO[topic] ?? [])]);
  const [page = ''] = record.href.split('#');
  return [...(sections[record.href] ?? []), ...(pages[page.slice(1, -1)] ?? [])];
}
