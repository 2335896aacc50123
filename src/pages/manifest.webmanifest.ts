import type { APIRoute } from 'astro';

const base = import.meta.env.BASE_URL;
const icon = (name: string, size: number, purpose = 'any') => ({
  src: `${base}icons/${name}.png`,
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
});

/** What a device that installs the site shows of it. */
export const GET: APIRoute = () =>
  new Response(
    JSON.stringify({
      name: '나란히: 프로세스와 스레드',
      short_name: '나란히',
      description: '프로세스와 스레드를 설명과 실행을 나란히 놓고 배우는 문서',
      lang: 'ko',
      id: base,
      start_url: base,
      scope: base,
      display: 'minimal-ui',
      background_color: '#fbfaf6',
      theme_color: '#fbfaf6',
      icons: [
        { src: `${base}favicon.svg`, sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
        icon('192', 192),
        icon('512', 512),
        icon('maskable', 512, 'maskable'),
      ],
    }),
    { headers: { 'Content-Type': 'application/manifest+json' } },
  );
