import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { changes } from '../content/changes.ts';

export const GET: APIRoute = ({ site }) => {
  if (site === undefined) throw new Error('the site has no address');
  const absolute = (path: string) => new URL(import.meta.env.BASE_URL + path.slice(1), site).href;
  return rss({
    title: '나란히에서 바뀐 것',
    description: '프로세스와 스레드를 설명과 실행을 나란히 놓고 배우는 문서',
    site: absolute('/'),
    items: changes.map(({ date, title, text, href }) => ({
      title,
      description: text,
      pubDate: new Date(`${date}T00:00:00Z`),
      link: absolute(href),
    })),
    customData: '<language>ko</language>',
  });
};
