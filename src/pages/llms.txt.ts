import type { APIRoute } from 'astro';
import { note, outline } from '../content.ts';
import { lookUp } from '../content/plain-pages.ts';
import { address } from '../site/address.ts';
import { markdownPath } from '../site/page-files.ts';
import { project } from '../site/project.ts';

/** The list of all notes with their Markdown, in the form that llmstxt.org describes. */
export const GET: APIRoute = ({ site }) => {
  const areas = outline.map(({ title, levels }) => {
    const links = levels
      .flatMap(({ pages }) => pages)
      .map((page) => {
        const { data } = note(page);
        return `- [${data.title}](${new URL(address(`/${page}.md`), site).href}): ${data.lede}`;
      });
    return `## ${title}\n\n${links.join('\n')}`;
  });
  const pages = lookUp.map(
    ({ path, title }) => `- [${title}](${new URL(address(markdownPath(path)), site).href})`,
  );
  return new Response(
    `# ${project.name}\n\n> ${project.description}\n\n${areas.join('\n\n')}\n\n## Look up\n\n${pages.join('\n')}\n`,
  );
};
