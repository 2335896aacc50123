import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { renderSVG } from 'uqr';
import { placesOfSite } from '../_places.ts';

/** The address of each demo for cameras: files, so that a page that is only read on a screen does not carry them. */
export const getStaticPaths = (async () => {
  const demos = (await placesOfSite()).filter(({ kind }) => kind === 'demo');
  return demos.map(({ id, page }) => ({ params: { demo: id }, props: { place: `${page.slice(1)}#${id}` } }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { place }, site }) => {
  const address = new URL(import.meta.env.BASE_URL + place, site).href;
  const drawn = renderSVG(address, { border: 2, ecc: 'L', pixelSize: 1 });
  return new Response(drawn, { headers: { 'Content-Type': 'image/svg+xml' } });
};
