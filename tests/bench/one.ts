// Explores one program and prints what it took; run in a process of its own. The explorer is that of a checkout.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const HERE = new URL('../..', import.meta.url).pathname;
const [file, mode, checkout = HERE] = process.argv.slice(2);
const engine = async <M>(...names: string[]): Promise<M> => {
  // Older checkouts have their explorer in one folder, under other names.
  const files = names.map((name) => join(checkout, 'src/engine', name));
  return import(files.find((one) => existsSync(one)) ?? files[0]);
};
const { compile } = await engine<typeof import('../../src/engine/compiler.ts')>('compiler.ts');
const { explore } = await engine<typeof import('../../src/engine/explore/index.ts')>('explore/index.ts');
const { Parts } = await engine<typeof import('../../src/engine/explore/states/state-vector.ts')>(
  'explore/states/state-vector.ts',
  'explore/parts.ts',
);
const { preludeOf } = await engine<typeof import('../../src/engine/explore/search/prefix.ts')>(
  'explore/search/prefix.ts',
  'explore/prelude.ts',
);
const { Search } = await engine<typeof import('../../src/engine/explore/search/search.ts')>(
  'explore/search/search.ts',
  'explore/search.ts',
);

const source = readFileSync(file, 'utf8');
const used = process.cpuUsage();
const began = performance.now();
const program = compile(source);

function verdict(reduce: boolean) {
  const { states, transitions } = explore(program, { reduce });
  return { states, transitions, bytes: 0 };
}

function search(reduction: 'none' | 'quiet') {
  const { machine, forced } = preludeOf(program, []);
  const states = new Search(new Parts(program, machine), false, reduction);
  while (states.run(4096));
  return {
    states: states.table.size + forced,
    transitions: states.transitions + forced,
    bytes: states.bytes,
  };
}

const found =
  mode === 'verdict' || mode === 'reduced-verdict'
    ? verdict(mode !== 'verdict')
    : search(mode === 'reduced' ? 'quiet' : 'none');
const milliseconds = performance.now() - began;
const { user, system } = process.cpuUsage(used);
console.log(JSON.stringify({ ...found, milliseconds, processor: (user + system) / 1000 }));
