import fc from 'fast-check';
import { type Hardware, POLICIES, TEXTBOOK } from '../../../src/engine/hardware/index.ts';
import { generateAnswers } from '../explore/generated/generate-answers.ts';

/*
 * Programs of threads and processes that compute, wait for devices and rest, hand values on and lock, as text; and
 * hardware to run them on. `asked` is what all `compute` of a program come to when every thread gets to its end.
 */

/** A program, and the ticks that it computes. */
export interface Workload {
  source: string;
  asked: number;
  /** Ticks that its devices take on a CPU: one to issue, and one to complete what takes any time. */
  issued: number;
}

interface Piece {
  text: string;
  asked: number;
}

const ticks = fc.integer({ min: 0, max: 30 });

const piece: fc.Arbitrary<Piece> = fc.oneof(
  { weight: 6, arbitrary: ticks.map((t) => ({ text: `compute(${t});`, asked: t })) },
  { weight: 3, arbitrary: ticks.map((t) => ({ text: `io(${t});`, asked: 0 })) },
  { weight: 2, arbitrary: ticks.map((t) => ({ text: `sleep(${t});`, asked: 0 })) },
  { weight: 1, arbitrary: fc.constant({ text: 'yieldNow();', asked: 0 }) },
  { weight: 2, arbitrary: fc.constant({ text: 'total++; words[total & 7] = total;', asked: 0 }) },
  {
    weight: 2,
    arbitrary: ticks.map((t) => ({
      text: `m.lock(); shared[0] = shared[0] + 1; compute(${t}); m.unlock();`,
      asked: t,
    })),
  },
  {
    weight: 1,
    arbitrary: ticks.map((t) => ({ text: `s.acquire(); compute(${t}); s.release();`, asked: t })),
  },
  {
    weight: 1,
    arbitrary: ticks.map((t) => ({ text: `rw.readLock(); compute(${t}); rw.readUnlock();`, asked: t })),
  },
  {
    weight: 1,
    arbitrary: ticks.map((t) => ({ text: `rw.writeLock(); compute(${t}); rw.writeUnlock();`, asked: t })),
  },
  { weight: 1, arbitrary: fc.constant({ text: 'at.add(1);', asked: 0 }) },
  { weight: 1, arbitrary: fc.constant({ text: 'pipe.write(1); pipe.read();', asked: 0 }) },
);

const quiet = fc.oneof(
  ticks.map((t) => `compute(${t});`),
  ticks.map((t) => `io(${t});`),
  ticks.map((t) => `sleep(${t});`),
  fc.constantFrom('yieldNow();', 'total++;', 'words[total & 7] = total;', 'at.add(1);', 'shared[1] = total;'),
);

const body: fc.Arbitrary<Piece> = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => ({
  text: pieces.map(({ text }) => text).join(' '),
  asked: pieces.reduce((sum, { asked }) => sum + asked, 0),
}));

const DECLARATIONS = `let total = 0; const words = [0, 0, 0, 0, 0, 0, 0, 0]; const shared = new SharedMemory(8);
const m = new Mutex({ shared: true }); const s = new Semaphore(2, { shared: true }); const rw = new RwLock();
const at = new Atomic(0, { shared: true }); const pipe = new Pipe();
`;

/** Programs that always end: two to five threads, sometimes one more process that does the same. */
export const workload: fc.Arbitrary<Workload> = fc
  .tuple(fc.array(body, { minLength: 2, maxLength: 5 }), body, fc.boolean())
  .map(([bodies, after, twice]) => {
    // With two processes at one pipe, one may read what the other one has written for itself.
    const forks = twice && ![...bodies, after].some(({ text }) => text.includes('pipe'));
    const functions = bodies.map(({ text }, i) => `function f${i}() { ${text} }`).join('\n');
    const start = `parallel(${bodies.map((_, i) => `f${i}`).join(', ')});`;
    const asked = bodies.reduce((sum, one) => sum + one.asked, after.asked);
    return {
      source: `${DECLARATIONS}${functions}
function last() { ${after.text} }
${forks ? 'const child = fork();\n' : ''}${start}
last();
${forks ? 'if (child !== 0) wait(child);\n' : ''}print(total, shared[0]);`,
      asked: asked * (forks ? 2 : 1),
      issued: issuedBy([...bodies, after].map(({ text }) => text).join(' ')) * (forks ? 2 : 1),
    };
  });

function issuedBy(text: string): number {
  const devices = [...text.matchAll(/io\((\d+)\)/g)];
  return devices.reduce((sum, [, t]) => sum + (Number(t) > 0 ? 2 : 1), 0);
}

/** Programs in which nobody takes what another one may have taken: no instruction is tried in vain. */
export const steady: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.array(quiet, { minLength: 1, maxLength: 5 }), { minLength: 2, maxLength: 5 }),
    fc.boolean(),
  )
  .map(([bodies, forks]) => {
    const functions = bodies.map((all, i) => `function f${i}() { ${all.join(' ')} }`).join('\n');
    const child = forks ? 'const child = fork();\nif (child === 0) { f0(); exit(2); }\n' : '';
    return `${DECLARATIONS}${functions}
${child}parallel(${bodies.map((_, i) => `f${i}`).join(', ')});
${forks ? 'wait(child);\n' : ''}print(total, shared[0]);`;
  });

const act = fc.oneof(
  ticks.map((t) => `compute(${t});`),
  ticks.map((t) => `io(${t});`),
  ticks.map((t) => `sleep(${t});`),
  fc.constantFrom(
    'm.lock(); shared[0] = shared[0] + 1; m.unlock();',
    'total++;',
    'yieldNow();',
    'words[total & 7] = total;',
    's.acquire(); s.release();',
    'at.add(1);',
    'spawn(rest);',
  ),
);
const acts = fc.array(act, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
/** How a process comes to its end, with threads of its own at whatever they are just then. */
const death = fc.constantFrom('exit(3);', 'throw "x";', 'assert(total < 0);', 'm.unlock();', '');

/** Programs of processes in which threads are killed, by `exit`, by a fault or by their parent's end; some are never waited for. */
export const family: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.record({ acts, other: acts, death, waited: fc.boolean() }), { minLength: 1, maxLength: 3 }),
    acts,
    acts,
  )
  .map(([children, own, rest]) => {
    const child = ({ acts: first, other, death: end }: (typeof children)[number], i: number) =>
      `function other${i}() { ${other} }
const c${i} = fork();
if (c${i} === 0) { const t = spawn(other${i}); ${first} ${end} join(t); exit(0); }`;
    const waits = children.map(({ waited }, i) => (waited ? `wait(c${i});` : '')).join(' ');
    return `${DECLARATIONS}function rest() { ${rest.replaceAll('spawn(rest);', '')} }
${children.map(child).join('\n')}
${own}
${waits}
print(total, shared[0]);`;
  });

/** Programs about what those who wait are answered, each statement of which comes after some computing or waiting. */
export const answering: fc.Arbitrary<string> = fc
  .tuple(fc.nat(1_000_000), fc.array(fc.oneof(ticks, fc.constant(0)), { minLength: 4, maxLength: 8 }))
  .map(([seed, times]) => {
    let next = 0;
    const delay = () => {
      const t = times[next++ % times.length];
      return t % 3 === 0 ? `io(${t});` : `compute(${t});`;
    };
    return generateAnswers(seed)
      .replace(/^ {2}\{/gm, (brace) => `${brace} ${delay()}`)
      .replace(/^(g1\(\);|[xy] = )/gm, (start) => `${delay()} ${start}`);
  });

const cost = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 9 }), fc.constantFrom(0.3, 2.7));
const small = fc.integer({ min: 0, max: 6 });

/** Hardware on which time passes: every policy, some CPUs, and costs that have fractions too. */
export const hardware: fc.Arbitrary<Hardware> = fc
  .record({
    cpus: fc.integer({ min: 1, max: 4 }),
    policy: fc.constantFrom(...POLICIES),
    quantum: fc.integer({ min: 1, max: 12 }),
    levels: fc.integer({ min: 1, max: 4 }),
    allotment: fc.integer({ min: 1, max: 3 }),
    growth: fc.constantFrom(1, 2),
    boost: fc.constantFrom(0, 7, 40),
    fairBy: fc.constantFrom('thread' as const, 'process' as const),
    priorities: fc.constantFrom<Record<string, number>>({}, { A: 1, C: 2 }, { B: 3 }),
    aging: fc.constantFrom(0, 1, 9),
    arrivals: fc.constantFrom<Record<string, number>>({}, {}, { A: 7, C: 40 }, { B: 300 }),
    instruction: fc.constantFrom(1, 2, 0.3),
    atomic: cost,
    systemCall: cost,
    threadSwitch: cost,
    processSwitch: cost,
    wakeUp: cost,
    threadCreate: cost,
    fork: cost,
    forkPage: cost,
    pageFault: cost,
    copyPage: cost,
    addressSpaceSlots: fc.constantFrom(0, 1, 6),
    flush: cost,
    tlbMiss: cost,
    tlbEntries: small,
    lineWords: fc.constantFrom(1, 4, 16),
    l1Lines: small,
    l2Lines: small,
    l3Lines: small,
    l2Time: cost,
    l3Time: cost,
    memoryTime: cost,
    lineTransfer: cost,
    cacheTags: fc.constantFrom('physical' as const, 'virtual' as const),
  })
  .chain((part) =>
    fc
      .record({
        pipeBytes: fc.constantFrom(4, 65_536),
        parentPages: fc.constantFrom(0, 3),
        processStart: fc.constantFrom('fork' as const, 'exec' as const),
        exec: cost,
        pageScale: fc.constantFrom(1, 1, 0.5, 4),
        valueBytes: fc.constantFrom(4, 4_096, 65_536),
        pipeCall: cost,
        pipeCopy: cost,
        sharedCopy: cost,
      })
      .map((rest) => ({ ...TEXTBOOK, ...part, ...rest })),
  );
