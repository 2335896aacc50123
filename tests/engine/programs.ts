import fc from 'fast-check';

/*
 * Programs with threads, processes and every kind of synchronisation, as text. They always compile; they may deadlock,
 * fault or spin, and each loop is short.
 */

const shared = fc.constantFrom('x', 'y', 'a[0]', 'a[1]', 's[0]', 'box.value');
const constant = fc.integer({ min: -3, max: 5 }).map(String);
const operand = fc.oneof(shared, constant, fc.constantFrom('i', 'own'));
const expression = fc.oneof(
  operand,
  fc.tuple(operand, fc.constantFrom('+', '-', '*', '&', '|', '^'), operand).map((parts) => parts.join(' ')),
);
const condition = fc
  .tuple(operand, fc.constantFrom('<', '>', '===', '!==', '<=', '>='), operand)
  .map((parts) => parts.join(' '));

const simple = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(shared, expression).map(([to, value]) => `${to} = ${value};`) },
  { weight: 3, arbitrary: shared.map((to) => `${to}++;`) },
  { weight: 2, arbitrary: expression.map((value) => `own = ${value};`) },
  { weight: 1, arbitrary: expression.map((value) => `print(${value});`) },
  { weight: 1, arbitrary: expression.map((value) => `own = twice(${value});`) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'm.lock();',
      'm.unlock();',
      'n.lock();',
      'n.unlock();',
      'if (m.tryLock()) m.unlock();',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('sem.acquire();', 'sem.release();', 'if (sem.tryAcquire()) sem.release();'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('c.signal();', 'c.broadcast();', 'm.lock(); c.wait(); m.unlock();'),
  },
  { weight: 1, arbitrary: fc.constantFrom('bar.wait();', 'latch.countDown();', 'latch.wait();') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'rw.readLock();',
      'rw.readUnlock();',
      'rw.writeLock();',
      'rw.writeUnlock();',
      'pw.readLock();',
      'pw.readUnlock();',
      'pw.writeLock();',
      'pw.writeUnlock();',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'at.add(1);',
      'own = at.load();',
      'at.store(own);',
      'own = at.compareExchange(0, 1);',
      'own = at.exchange(2);',
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom('pipe.write(own);', 'own = pipe.read();') },
  { weight: 1, arbitrary: fc.constantFrom('pipe.closeRead();', 'pipe.closeWrite();', 'own = wait();') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'p.value = own;',
      'own = p.value;',
      'yieldNow();',
      'compute(3);',
      'box = { value: own };',
    ),
  },
  { weight: 1, arbitrary: condition.map((holds) => `assert(${holds});`) },
);

const statement: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: simple },
  {
    weight: 1,
    arbitrary: fc
      .tuple(condition, simple, simple)
      .map(([holds, then, other]) => `if (${holds}) { ${then} } else { ${other} }`),
  },
  { weight: 1, arbitrary: simple.map((body) => `for (let k = 0; k < 2; k++) { ${body} }`) },
  { weight: 1, arbitrary: simple.map((body) => `{ let k = 0; do { ${body} } while (k++ < 1); }`) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(operand, simple, simple, simple)
      .map(
        ([subject, one, two, other]) =>
          `switch (${subject}) { case 0: ${one} case y: ${two} break; default: ${other} }`,
      ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(condition, shared).map(([holds, word]) => `${holds} && twice(own) || ${word}++;`),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(simple, simple).map(([one, two]) => `m.lock(); ${one} ${two} m.unlock();`),
  },
);

const body = fc.array(statement, { minLength: 1, maxLength: 4 }).map((statements) => statements.join('\n  '));

const DECLARATIONS = `let x = 0; let y = 1; const a = [0, 0]; let box = { value: 0 }; const s = new SharedMemory(1);
const m = new Mutex(); const n = new Mutex({ shared: true }); const c = new Condition(m); const sem = new Semaphore(1, { most: 2, shared: true });
const bar = new Barrier(2); const latch = new Latch(2); const rw = new RwLock(); const at = new Atomic(0); const pipe = new Pipe(2);
const pw = new RwLock({ prefer: 'writer', shared: true });
let word = 0; let p = ref(word);
function twice(v) { const w = v + 1; return w * 2; }
`;

/** Text of a program of two or three threads, sometimes with a child process. */
export const threadedProgram: fc.Arbitrary<string> = fc
  .tuple(fc.array(body, { minLength: 2, maxLength: 3 }), body, fc.boolean())
  .map(([bodies, after, forks]) => {
    const functions = bodies
      .map((text, i) => `function f${i}(i) {\n  let own = ${i};\n  ${text}\n}`)
      .join('\n');
    const start = `parallel(${bodies.map((_, i) => `() => f${i}(${i})`).join(', ')});`;
    const child = forks ? 'const child = fork();\n' : '';
    const reap = forks ? 'if (child !== 0) wait(child);\n' : '';
    return `${DECLARATIONS}${functions}
function last(i) {\n  let own = 9;\n  ${after}\n}
${child}${start}
last(3);
${reap}print(x, y, a[0], a[1], s[0]);`;
  });
