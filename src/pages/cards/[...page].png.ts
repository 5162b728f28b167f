import type { APIRoute, GetStaticPaths } from 'astro';
import { note, notes, place } from '../../content.ts';
import { drawCard } from '../../cards/card.ts';
import { lookUp, project } from '../../site/project.ts';

const plainPages = [
  { page: 'home', title: project.tagline, where: 'Containers, virtual machines, Swarm, Kubernetes' },
  { page: 'notes', title: 'All notes', where: 'In reading order' },
  { page: 'search', title: 'Search', where: 'Notes, commands and figures' },
  { page: 'recordings', title: 'Recordings', where: 'Look up' },
  { page: 'links', title: 'Links to elsewhere', where: 'Look up' },
  { page: 'licences', title: 'Licences', where: 'About these notes' },
  ...lookUp.map(({ path, title }) => ({ page: path.slice(1, -1), title, where: 'Look up' })),
];

export const getStaticPaths = (() => [
  ...plainPages.map(({ page, title, where }) => ({ params: { page }, props: { title, where } })),
  ...notes.map(({ id }) => ({
    params: { page: id },
    props: { title: note(id).data.title, where: `${place(id).area.title} · ${place(id).level.title}` },
  })),
]) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) =>
  new Response(await drawCard(String(props['title']), String(props['where'])), {
    headers: { 'content-type': 'image/png' },
  });
