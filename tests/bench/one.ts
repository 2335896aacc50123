// Explores one program and prints what it took; run in a process of its own. The explorer is that of a checkout.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const HERE = new URL('../..', import.meta.url).pathname;
const [file, mode, checkout = HERE] = process.argv.slice(2);
const { compile } = await engine<typeof import('../../src/engine/compiler.ts')>('compiler.ts');
const { explore } = await engine<typeof import('../../src/engine/explore/index.ts')>('explore/index.ts');
const search = await searcher();

const source = readFileSync(file, 'utf8');
// What it took to load the engine's text is not for what is measured to clear away.
globalThis.gc?.();
const used = process.cpuUsage();
const began = performance.now();
const program = compile(source);
const found =
  mode === 'verdict' || mode === 'reduced-verdict' ? verdict(mode !== 'verdict') : search(mode === 'reduced');
const milliseconds = performance.now() - began;
const { user, system } = process.cpuUsage(used);
console.log(JSON.stringify({ ...found, milliseconds, processor: (user + system) / 1000 }));

interface Found {
  states: number;
  transitions: number;
  bytes: number;
}

function engine<M>(name: string): Promise<M> {
  return import(join(checkout, 'src/engine', name));
}

function verdict(reduce: boolean): Found {
  const { states, transitions } = explore(program, { reduce });
  return { states, transitions, bytes: 0 };
}

/** Loads what finds all states, and gives what does so. */
async function searcher(): Promise<(reduces: boolean) => Found> {
  if (existsSync(join(checkout, 'src/engine/explore/parts.ts'))) return oldSearcher();
  const { StateVector } = await engine<typeof import('../../src/engine/explore/states/state-vector.ts')>(
    'explore/states/state-vector.ts',
  );
  const { deterministicPrefix } =
    await engine<typeof import('../../src/engine/explore/search/prefix.ts')>('explore/search/prefix.ts');
  const { Search } =
    await engine<typeof import('../../src/engine/explore/search/search.ts')>('explore/search/search.ts');
  return (reduces: boolean) => {
    const { machine, added } = deterministicPrefix(program, []);
    const states = new Search(new StateVector(program, machine), false, reduces ? 'commuting' : 'none');
    while (states.run(4096));
    return {
      states: states.visited.size + added,
      transitions: states.transitions + added,
      bytes: states.bytes,
    };
  };
}

/** The same in a checkout that has the explorer in one folder, under other names. */
async function oldSearcher(): Promise<(reduces: boolean) => Found> {
  const [{ Parts }, { preludeOf }, { Search }] = await Promise.all(
    ['parts', 'prelude', 'search'].map((name) => engine<OldModules>(`explore/${name}.ts`)),
  );
  return (reduces) => {
    const { machine, forced } = preludeOf(program, []);
    const states = new Search(new Parts(program, machine), false, reduces ? 'quiet' : 'none');
    while (states.run(4096));
    const { table, transitions, bytes } = states;
    return { states: table.size + forced, transitions: transitions + forced, bytes };
  };
}

/** What is used of the modules of such a checkout, taken together. */
interface OldModules {
  Parts: new (program: object, machine: object) => object;
  preludeOf(program: object, from: readonly never[]): { machine: object; forced: number };
  Search: new (
    parts: object,
    counts: boolean,
    reduction: string,
  ) => { run(states: number): boolean; table: { size: number }; transitions: number; bytes: number };
}
