import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

type Rule = { path: string; headers: [string, string][] };

/** Reads what static hosts read from `_headers`. */
function rulesOf(folder: string): Rule[] {
  return readFileSync(join(folder, '_headers'), 'utf8')
    .trim()
    .split('\n\n')
    .map((rule) => {
      const [path, ...lines] = rule.split('\n');
      const headers = lines.map((line): [string, string] => {
        const at = line.indexOf(':');
        return [line.slice(0, at).trim(), line.slice(at + 1).trim()];
      });
      return { path, headers };
    });
}

const fits = (rule: string, path: string) =>
  rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule;

/** A static host that serves a built site under a base, with the headers of its `_headers` or without any. */
export class StaticHost {
  readonly #server: Server;
  /** Answers that are not the folder's, by path. */
  readonly instead = new Map<string, string>();

  constructor(folder: string, { headers = true, base = '/' } = {}) {
    const rules = headers ? rulesOf(folder) : [];
    this.#server = createServer((request, response) => {
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
      for (const { path: rule, headers } of rules)
        if (fits(rule, path)) for (const [name, value] of headers) response.setHeader(name, value);
      const inside = path.startsWith(base) ? path.slice(base.length) : null;
      const other = this.instead.get(path);
      const file =
        inside === null ? '' : join(folder, normalize(`/${inside}`), path.endsWith('/') ? 'index.html' : '');
      const found = other !== undefined || (inside !== null && existsSync(file) && statSync(file).isFile());
      response.setHeader(
        'Content-Type',
        TYPES[extname(other === undefined ? file : path)] ?? 'text/html; charset=utf-8',
      );
      response.statusCode = found ? 200 : 404;
      response.end(other ?? readFileSync(found ? file : join(folder, '404.html')));
    });
  }

  /** Begins to serve; gives the address without a slash at its end. `localhost` and `127.0.0.1` are two sites. */
  async open(host: 'localhost' | '127.0.0.1' = 'localhost', port = 0): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(port, host, resolve));
    return `http://${host}:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

/** A page of somebody else's, with headers of its own. */
export async function hostPage(
  html: string,
  headers: Record<string, string> = {},
): Promise<{ address: string; close(): void }> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...headers });
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
