import { Server } from 'node:http';
import { preview } from 'astro';
import { baseOf } from './address.ts';
import { headersOf } from './headers.ts';
import { run } from './run.ts';

/*
 * Builds the site and serves it, with the headers that hosts are told to send.
 * `--port N` chooses the port; `--no-build` serves what was built before.
 */
const args = process.argv.slice(2);
const port = args.includes('--port') ? Number(args[args.indexOf('--port') + 1]) : 4321;
const built = args.includes('--no-build') ? 0 : await run('astro', ['build']);

if (built === 0) {
  // Not the command of the same name: it refuses to run twice in one folder.
  const server = await preview({ logLevel: 'warn', server: { port } });
  sendHeaders(server);
  console.log(`\n나란히: http://localhost:${server.port}/`);
  await server.closed();
} else {
  process.exitCode = built;
}

/** Sets headers by what is asked for: the server itself knows only those that it sends with everything. */
function sendHeaders(started: object): void {
  if (!('server' in started && started.server instanceof Server)) throw new Error('there is no server');
  const base = baseOf(process.env);
  started.server.prependListener('request', ({ url = base }, response) => {
    const path = url.startsWith(base) ? url.slice(base.length) : '';
    response.setHeaders(new Map(Object.entries(headersOf(path))));
  });
}
