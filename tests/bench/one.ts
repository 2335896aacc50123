// Explores one program and prints what it took; run in a process of its own.
import { readFileSync } from 'node:fs';
import { compile } from '../../src/engine/compiler.ts';
import { explore } from '../../src/engine/explore/index.ts';
import { Parts } from '../../src/engine/explore/parts.ts';
import { preludeOf } from '../../src/engine/explore/prelude.ts';
import { Search } from '../../src/engine/explore/search.ts';

const [file, mode] = process.argv.slice(2);
const source = readFileSync(file, 'utf8');
const began = performance.now();
const program = compile(source);

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
  mode === 'verdict'
    ? { ...explore(program), ends: null, findings: null, schedules: null, bytes: 0 }
    : search(mode === 'reduced' ? 'quiet' : 'none');
console.log(JSON.stringify({ ...found, milliseconds: performance.now() - began }));
