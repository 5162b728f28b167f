import type { APIRoute } from 'astro';
import { note, notes, source } from '../content.ts';
import { recordingsUnder, translateComponent } from '../markdown/components.ts';
import { translateMdx, withAddresses } from '../markdown/translate.ts';
import { pageLine, workLink } from '../markdown/wording.ts';
import { checkedWith, fromSummary } from '../site/checked.ts';
import { longDate } from '../site/dates.ts';
import { wholeAddress } from '../site/whole-address.ts';

export const getStaticPaths = () => notes.map(({ id }) => ({ params: { page: id } }));

/** The same note as Markdown, for machines and for readers who keep notes of their own. */
export const GET: APIRoute = ({ params, site }) => {
  const page = params['page']!;
  const { data, body = '' } = note(page);
  const here = wholeAddress(`/${page}/`, site);
  const text = translateMdx(body, translateComponent).trim();
  const shown = recordingsUnder(text);
  const sources = data.sources
    .map(source)
    .map((each) => `- ${workLink(each)}, ${each.publisher}${fromSummary(each)}`);
  const parts = [
    `# ${data.title}`,
    data.lede,
    text,
    ...(shown === '' ? [] : [`## Recordings\n\n${shown}`]),
    `## Sources\n\n${sources.join('\n')}`,
    `Checked on ${longDate(data.checked)}${checkedWith(data)}. ${pageLine(here)}`,
  ];
  const absolute = (link: string) => wholeAddress(link, here);
  return new Response(withAddresses(`${parts.join('\n\n')}\n`, absolute), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
};
