import { describe, expect, test } from 'vitest';
import { compile } from '../../../../src/engine/compiler.ts';
import { type End, type Exploration, explore } from '../../../../src/engine/index.ts';
import { LITMUS, type Litmus } from './litmus.ts';

const REGISTERS = ['rax', 'rbx', 'rcx'];

/** A test as a program: a thread hands its registers back as digits, so that to tell them it stores nothing. */
function programOf({ threads }: Litmus): string {
  const parts = threads.split(' ‖ ').map((part) => {
    const [name, body] = part.split(': ');
    const statements = body.split('; ').map((statement) => (statement === 'fence' ? 'fence()' : statement));
    return { name, statements };
  });
  const variables = ['x', 'y', 'z'].filter((name) => new RegExp(`\\b${name}\\b`).test(threads));
  return [
    ...variables.map((name) => `let ${name} = 0;`),
    ...parts.map(({ name }) => `let ${name} = 0;`),
    ...parts.map(({ name, statements }) => {
      const registers = REGISTERS.map((register) => `let ${register} = 0;`).join(' ');
      return `function run${name}() { ${registers} ${statements.join('; ')}; return rax * 100 + rbx * 10 + rcx; }`;
    }),
    ...parts.map(({ name }) => `const t${name} = spawn(run${name});`),
    ...parts.map(({ name }) => `${name} = join(t${name});`),
  ].join('\n');
}

/** Whether an end is the outcome that is asked about: `x = 2, A.rax = 1`. */
function isAsked({ globals }: End, { asked }: Litmus): boolean {
  return asked.split(', ').every((part) => {
    const [name, value] = part.split(' = ');
    const [variable, register] = name.split('.');
    const whole = Number(globals[variable]);
    if (register === undefined) return whole === Number(value);
    return String(whole).padStart(3, '0')[REGISTERS.indexOf(register)] === value;
  });
}

function exploreWith(litmus: Litmus, storeBuffers: boolean): Exploration {
  const found = explore(compile(programOf(litmus), { storeBuffers }), { count: false });
  expect(found.complete).toBe(true);
  return found;
}

describe('what x86 may do, and nothing else', () => {
  test.each(LITMUS.map((litmus) => [litmus.name, litmus] as const))('%s', (_, litmus) => {
    const [buffered, plain] = [exploreWith(litmus, true), exploreWith(litmus, false)];
    expect(buffered.ends.some((end) => isAsked(end, litmus))).toBe(litmus.reachable);
    expect(plain.ends.some((end) => isAsked(end, litmus))).toBe(false);
    expect([buffered.ends.length, plain.ends.length]).toEqual(litmus.ends);
  });
});
