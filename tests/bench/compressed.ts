import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { headersOf } from '../../scripts/headers.ts';

const dist = join(import.meta.dirname, '../../dist');

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Addresses under this are those of the site without their demos. */
export const BARE = '/bare';

const withoutDemos = (html: string) =>
  html.replaceAll(/<astro-island[\s\S]*?<\/astro-island>|<noscript>[\s\S]*?<\/noscript>/g, '');

function answer(path: string): { type: string; body: Buffer } | null {
  const bare = path.startsWith(`${BARE}/`);
  const named = join(dist, bare ? path.slice(BARE.length) : path);
  const file = existsSync(named) && statSync(named).isDirectory() ? join(named, 'index.html') : named;
  if (!file.startsWith(dist) || !existsSync(file)) return null;
  const whole = readFileSync(file);
  const extension = extname(file);
  const sent = bare && extension === '.html' ? Buffer.from(withoutDemos(whole.toString())) : whole;
  // A font is compressed as it is.
  const body = extension === '.woff2' ? sent : gzipSync(sent, { level: 9 });
  return { type: TYPES[extension] ?? 'application/octet-stream', body };
}

/** Serves the built site as hosts do, compressed, which Astro's own server does not. */
export async function serveCompressed(): Promise<{ base: string; stop(): void }> {
  const kept = new Map<string, ReturnType<typeof answer>>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    if (!kept.has(pathname)) kept.set(pathname, answer(pathname));
    const found = kept.get(pathname);
    if (!found) {
      response.writeHead(404).end();
      return;
    }
    const encoding = found.type === 'font/woff2' ? {} : { 'Content-Encoding': 'gzip' };
    response
      .writeHead(200, {
        ...headersOf(pathname.slice(1)),
        ...encoding,
        'Content-Type': found.type,
        'Content-Length': found.body.length,
      })
      .end(found.body);
  });
  await new Promise<void>((listening) => server.listen(0, listening));
  const { port } = server.address() as AddressInfo;
  return { base: `http://localhost:${port}`, stop: () => server.close() };
}
