import type { APIRoute, GetStaticPaths } from 'astro';
import { note, notes, place } from '../../content.ts';
import { plainPages } from '../../content/plain-pages.ts';
import { drawCard } from '../../cards/card.ts';
import { cardName } from '../../site/page-files.ts';
import { project } from '../../site/project.ts';

export const getStaticPaths = (() => [
  ...plainPages.map(({ path, title, where }) => ({
    params: { page: cardName(path) },
    props: { title: path === '/' ? project.tagline : title, where },
  })),
  ...notes.map(({ id }) => ({
    params: { page: id },
    props: { title: note(id).data.title, where: `${place(id).area.title} · ${place(id).level.title}` },
  })),
]) satisfies GetStaticPaths;

/** The picture that a link preview shows for a page. */
export const GET: APIRoute = async ({ props }) =>
  new Response(await drawCard(String(props['title']), String(props['where'])), {
    headers: { 'content-type': 'image/png' },
  });
