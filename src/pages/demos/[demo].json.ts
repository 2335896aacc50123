import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { builtDemo } from '../../content/demo-data.ts';
import { specs } from '../../content/specs.ts';

/** What each demo's island is given, in a file of its own: a page that is only read does not carry it. */
export const getStaticPaths = (async () => {
  const demos = await Promise.all(specs.map(({ id }) => builtDemo(id)));
  return demos.map(({ address, data }) => ({
    params: { demo: address.slice(`${import.meta.env.BASE_URL}demos/`.length, -'.json'.length) },
    props: { data },
  }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(props.data, { headers: { 'Content-Type': 'application/json' } });
