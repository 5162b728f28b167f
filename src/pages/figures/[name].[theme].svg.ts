import type { APIRoute, GetStaticPaths } from 'astro';
import { drawn, figure, figureNames, measure } from '../../figures/catalogue.ts';
import { coloursOf } from '../../styles/colours.ts';
import { embeddedFonts } from '../../figures/drawing/embedded-fonts.ts';
import { standaloneSvg } from '../../figures/drawing/svg.ts';
import tokens from '../../styles/tokens.css?raw';

const fonts = await embeddedFonts();
const themes = ['light', 'dark'] as const;

export const getStaticPaths = (() =>
  figureNames.flatMap((name) =>
    themes.map((theme) => ({ params: { name, theme }, props: { theme } })),
  )) satisfies GetStaticPaths;

/** A figure as a picture that stands alone, in the colours of a theme. */
export const GET: APIRoute = ({ params, props }) => {
  const name = params['name']!;
  const colours = coloursOf(tokens, props['theme'] as (typeof themes)[number]);
  return new Response(standaloneSvg(figure(name), drawn(name).at(-1)!, colours, measure, fonts), {
    headers: { 'content-type': 'image/svg+xml' },
  });
};
