/*
 * npm run kernel: compiles the explorer's inner loop to WebAssembly and writes it where the engine imports it from.
 * A test compares the two.
 */
import { writeFileSync } from 'node:fs';
import { compileKernel } from './compile-kernel.ts';

writeFileSync(new URL('../src/engine/explore/kernel/binary.ts', import.meta.url), await compileKernel());
