import { preview } from 'astro';
import { run } from './run.ts';

/*
 * Builds the site and serves it, with the isolation headers of astro.config.mjs.
 * `--port N` chooses the port; `--no-build` serves what was built before.
 */
const args = process.argv.slice(2);
const port = args.includes('--port') ? Number(args[args.indexOf('--port') + 1]) : 4321;
const built = args.includes('--no-build') ? 0 : await run('astro', ['build']);

if (built === 0) {
  // Not the command of the same name: it refuses to run twice in one folder.
  const server = await preview({ logLevel: 'warn', server: { port } });
  console.log(`\n나란히: http://localhost:${server.port}/`);
  await server.closed();
} else {
  process.exitCode = built;
}
