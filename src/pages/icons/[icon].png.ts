import { readFile } from 'node:fs/promises';
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';

/** Sizes that phones ask for; a maskable one has room around it, because they cut it to their own shape. */
export const getStaticPaths = (() =>
  [
    { icon: '180', size: 180, share: 0.72 },
    { icon: '192', size: 192, share: 0.8 },
    { icon: '512', size: 512, share: 0.8 },
    { icon: 'maskable', size: 512, share: 0.56 },
  ].map(({ icon, ...props }) => ({ params: { icon }, props }))) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

const PAPER = '#fbfaf6';

/** The mark of the site on paper, drawn from the one that browsers show. */
export const GET: APIRoute<Props> = async ({ props: { size, share } }) => {
  const [mark, { renderAsync }] = await Promise.all([
    readFile('public/favicon.svg', 'utf8'),
    import('@resvg/resvg-js'),
  ]);
  const inner = mark.replace(/^<svg[^>]*>|<\/svg>\s*$/g, '');
  const edge = 32 / share;
  const start = (32 - edge) / 2;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${start} ${start} ${edge} ${edge}"><rect x="${start}" y="${start}" width="${edge}" height="${edge}" fill="${PAPER}"/>${inner}</svg>`;
  const picture = await renderAsync(svg, { fitTo: { mode: 'width', value: size } });
  return new Response(new Uint8Array(picture.asPng()), { headers: { 'Content-Type': 'image/png' } });
};
