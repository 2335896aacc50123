import type { APIRoute } from 'astro';

export const GET: APIRoute = ({ site }) => {
  const base = import.meta.env.BASE_URL;
  const map = new URL(`${base}sitemap-index.xml`, site).href;
  return new Response(`User-agent: *\nAllow: ${base}\n\nSitemap: ${map}\n`);
};
