// Explores one program and prints what it took; run in a process of its own.
import { readFileSync } from 'node:fs';
import { compile } from '../../src/engine/compiler.ts';
import { explore } from '../../src/engine/explore/index.ts';
import { Parts } from '../../src/engine/explore/parts.ts';
import { Search } from '../../src/engine/explore/search.ts';
import { Machine } from '../../src/engine/machine/machine.ts';

const [file, mode] = process.argv.slice(2);
const source = readFileSync(file, 'utf8');
const began = performance.now();
const program = compile(source);

function search(reduction: 'none' | 'quiet') {
  const states = new Search(new Parts(program, new Machine(program)), false, reduction);
  while (states.run(4096));
  return { states: states.table.size, transitions: states.transitions, bytes: states.bytes };
}

const found =
  mode === 'verdict' ? { ...explore(program), ends: null, findings: null, schedules: null, bytes: 0 } : search(mode === 'reduced' ? 'quiet' : 'none');
console.log(JSON.stringify({ ...found, milliseconds: performance.now() - began }));
