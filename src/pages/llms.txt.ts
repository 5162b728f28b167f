import type { APIRoute } from 'astro';
import { note, outline } from '../content.ts';
import { plainPages } from '../content/plain-pages.ts';
import { markdownPath } from '../site/page-files.ts';
import { project } from '../site/project.ts';
import { wholeAddress } from '../site/whole-address.ts';

/** The list of all notes and other pages with their Markdown, in the form that llmstxt.org describes. */
export const GET: APIRoute = ({ site }) => {
  const areas = outline.map(({ title, levels }) => {
    const links = levels
      .flatMap(({ pages }) => pages)
      .map((page) => {
        const { data } = note(page);
        return `- [${data.title}](${wholeAddress(markdownPath(`/${page}/`), site)}): ${data.lede}`;
      });
    return `## ${title}\n\n${links.join('\n')}`;
  });
  const pages = (inOutline?: true) =>
    plainPages
      .filter((page) => page.inOutline === inOutline)
      .map(({ path, title }) => `- [${title}](${wholeAddress(markdownPath(path), site)})`)
      .join('\n');
  const sections = [...areas, `## Look up\n\n${pages(true)}`, `## Optional\n\n${pages()}`];
  return new Response(`# ${project.name}\n\n> ${project.description}\n\n${sections.join('\n\n')}\n`);
};
