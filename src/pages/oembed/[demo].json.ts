import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { frameCode } from '../../components/demo/share/addresses.ts';
import { placesOfSite } from '../_places.ts';

/** What a demo is for those who put pages into theirs by their address (oembed.com). */
export const getStaticPaths = (async () => {
  const demos = (await placesOfSite()).filter(({ kind }) => kind === 'demo');
  return demos.map(({ id, title }) => ({ params: { demo: id }, props: { id, title } }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { id, title }, site }) => {
  const absolute = (path: string) => new URL(import.meta.env.BASE_URL + path, site).href;
  const told = {
    version: '1.0',
    type: 'rich',
    provider_name: '나란히',
    provider_url: absolute(''),
    title,
    html: frameCode(absolute(`embed/${id}/`), title),
    width: 960,
    height: 640,
  };
  return new Response(JSON.stringify(told), { headers: { 'Content-Type': 'application/json' } });
};
