import type { APIRoute } from 'astro';
import { placesOfSite } from './_places.ts';

/** Every place that coursework can link to, for those who make such links by a program. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(await placesOfSite()), { headers: { 'Content-Type': 'application/json' } });
