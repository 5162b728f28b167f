import type { APIRoute } from 'astro';
import { note, notes, source } from '../content.ts';
import { translateComponent } from '../markdown/components.ts';
import { translateMdx, withAddresses } from '../markdown/translate.ts';
import { wholeAddress } from '../site/whole-address.ts';

export const getStaticPaths = () => notes.map(({ id }) => ({ params: { page: id } }));

/** The same note as Markdown, for machines and for readers who keep notes of their own. */
export const GET: APIRoute = ({ params, site }) => {
  const page = params['page']!;
  const { data, body = '' } = note(page);
  const here = wholeAddress(`/${page}/`, site);
  const sources = data.sources
    .map(source)
    .map(({ title, url, publisher }) => `- [${title}](${url}), ${publisher}`);
  const parts = [
    `# ${data.title}`,
    data.lede,
    translateMdx(body, translateComponent).trim(),
    `## Sources\n\n${sources.join('\n')}`,
    `Checked on ${data.checked}. Page: ${here}. Text: CC BY 4.0.`,
  ];
  const absolute = (link: string) => wholeAddress(link, here);
  return new Response(withAddresses(`${parts.join('\n\n')}\n`, absolute), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
};
