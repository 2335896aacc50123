import { describe, expect, test } from 'vitest';
import { errorsOf } from './compiling.ts';

/** What every text below may use. */
const PRELUDE = `let n = 0; const a = [0]; const p = { value: 1 }; const m = new Mutex(); const s = new Semaphore(1);
const c = new Condition(m); const b = new Barrier(1); const l = new Latch(1); const rw = new RwLock();
const at = new Atomic(0); const pipe = new Pipe(); function f() { n++; }
`;

/** The messages of a text, which is wrong on its own line. */
function messagesOf(text: string): string {
  const errors = errorsOf(PRELUDE + text);
  for (const { line, column, message } of errors) {
    expect(line).toBeGreaterThan(3);
    expect(column).toBeGreaterThan(0);
    expect(message).toMatch(/[가-힣].*[.?]$/);
  }
  return errors.map(({ message }) => message).join(' ');
}

describe('what readers type first is answered with what this language has', () => {
  test.each([
    // Java
    ['notify();', 'c.signal()'],
    ['notifyAll();', 'c.broadcast()'],
    ['c.notify();', 'c.signal()'],
    ['c.notifyAll();', 'c.broadcast()'],
    ['c.signalAll();', 'c.broadcast()'],
    ['m.notify();', 'c.signal()'],
    ['synchronized (m) {\n f();\n}', 'm.lock()'],
    ['synchronized (m)\n{\n f();\n}', 'm.lock()'],
    ['const t = new Thread(f);', 'spawn(f)'],
    ['const t = spawn(f); t.start();', 'spawn(f)'],
    ['const t = spawn(f); t.join();', 'join(t)'],
    ['start();', 'spawn(f)'],
    ['Thread t = new Thread(f);', 'spawn(f)'],
    ['Thread.sleep(10);', 'sleep(10)'],
    ['Thread.yield();', 'yieldNow()'],
    ['Thread.currentThread();', 'spawn(f, 1)'],
    ['System.out.println(n);', 'print(x)'],
    ['System.out.println("x" + n);', 'print(x)'],
    ['const k = new AtomicInteger(0);', 'new Atomic(0)'],
    ['at.get();', 'n.load()'],
    ['at.set(1);', 'n.store(v)'],
    ['at.incrementAndGet();', 'n.add(1) + 1'],
    ['at.getAndIncrement();', 'n.add(1)'],
    ['at.getAndAdd(2);', 'n.add(1)'],
    ['at.compareAndSet(0, 1);', '=== expected'],
    ['const x = new ReentrantLock();', 'new Mutex()'],
    ['const x = new CountDownLatch(1);', 'new Latch(2)'],
    ['const x = new CyclicBarrier(2);', 'new Barrier(2)'],
    ['int x = 0;', 'let x = 0;'],
    ['Semaphore x = new Semaphore(1);', 'let x = 0;'],
    ['public static void main(args) {}', 'function f() { … }'],
    // POSIX and C
    ['getppid();', 'const parent = getpid();'],
    ['print(getppid());', 'const parent = getpid();'],
    ['gettid();', '인자로'],
    ['kill(2, 9);', 'exit(0)'],
    ['execvp("ls", a);', 'fork() === 0'],
    ['exec("ls");', 'fork() === 0'],
    ['signal(2, f);', '시그널은 없어요'],
    ['pthread_create(&t, NULL, f, NULL);', 'spawn(f)'],
    ['pthread_create(t, NULL, f, NULL);', 'spawn(f)'],
    ['pthread_join(t, NULL);', 'join(t)'],
    ['pthread_self();', '인자로'],
    ['pthread_exit(NULL);', 'return;'],
    ['pthread_mutex_t x;', 'new Mutex()'],
    ['pthread_mutex_lock(m);', 'm.lock()'],
    ['pthread_mutex_lock(&m);', 'm.lock()'],
    ['pthread_mutex_unlock(m);', 'm.unlock()'],
    ['pthread_mutex_trylock(m);', 'm.tryLock()'],
    ['pthread_cond_wait(c, m);', 'c.wait()'],
    ['pthread_cond_signal(c);', 'c.signal()'],
    ['sem_wait(s);', 's.acquire()'],
    ['sem_wait(&s);', 's.acquire()'],
    ['sem_post(s);', 's.release()'],
    ['sem_t x;', 'new Semaphore(1)'],
    ['sem_init(s, 0, 1);', 'new Semaphore(1)'],
    ['waitpid(-1, n, 0);', 'wait()'],
    ['sched_yield();', 'yieldNow()'],
    ['usleep(100);', 'sleep(10)'],
    ['printf("hi");', 'print(x)'],
    ['printf("%d", &n);', 'print(x)'],
    ['scanf("%d", n);', 'const N = 3;'],
    ['const x = malloc(4);', 'new Array(n)'],
    ['free(p);', '지우지 않아도'],
    ['let x = NULL;', '`null`을'],
    ['mmap(0, 4);', 'new SharedMemory(4)'],
    ['rand();', '난수는 없어요'],
    // Textbooks
    ['P(s);', 's.acquire()'],
    ['V(s);', 's.release()'],
    ['s.P();', 's.acquire()'],
    ['s.V();', 's.release()'],
    ['s.up();', 's.release()'],
    ['s.down();', 's.acquire()'],
    ['s.post();', 's.release()'],
    ['s.wait();', 's.acquire()'],
    ['s.signal();', 's.release()'],
    ['s.lock();', 's.acquire()'],
    ['m.acquire();', 'm.lock()'],
    ['m.release();', 'm.unlock()'],
    ['m.wait();', 'new Condition(m)'],
    ['rw.lock();', 'readLock()'],
    ['TestAndSet(n);', 'n.exchange(1)'],
    ['at.compareAndSwap(0, 1);', 'compareExchange'],
    // C++
    ['lock_guard<mutex> g(m);', 'm.unlock()'],
    ['std::lock_guard<std::mutex> g(m);', '`std::` 없이'],
    ['std::cout << n;', '`std::` 없이'],
    ['at.compare_exchange_strong(0, 1);', '=== expected'],
    ['at.fetch_add(1);', 'n.add(1)'],
    ['at.fetchAdd(1);', 'n.add(1)'],
    ['c.notify_one();', 'c.signal()'],
    ['c.notify_all();', 'c.broadcast()'],
    ['let x = nullptr;', '`null`을'],
    ['delete p;', '지우지 않아요'],
    ['delete p.value;', '`null`을'],
    ['#include <stdio.h>', '이 줄을 지워요'],
    // Go
    ['go f();', 'spawn(f)'],
    ['go(f);', '먼저 선언'],
    ['const wg = new WaitGroup();', 'new Latch(2)'],
    ['l.Done();', 'l.countDown()'],
    ['const ch = make(chan, 1);', 'new Pipe()'],
    ['x := 3', '`:=`'],
    ['defer m.unlock();', 'm.unlock()'],
    // Python
    ['let x = None;', '`null`을'],
    ['let x = True;', '`true`를'],
    ['def g():\n  pass', 'function f() { … }'],
    ['if (n and n) f();', '`&&`로'],
    ['for (const i of range(3)) f();', 'for (let i = 0;'],
    ['time.sleep(1);', 'sleep(10)'],
    ['threading.Thread(f);', 'spawn(f)'],
    ['os.fork();', 'fork()'],
    // JavaScript
    ['console.log(n);', 'print(x)'],
    ['new Promise(f);', 'spawn(f)'],
    ['setTimeout(f, 10);', 'sleep(10)'],
    ['await f();', 'join(t)'],
    ['async function g() {}', 'spawn'],
    ['a.push(1);', '길이는 바뀌지'],
    ['Math.random();', '난수는 없어요'],
  ])('%s', (text, instead) => {
    const messages = messagesOf(text);
    expect(messages).toContain(instead);
    expect(messages).not.toContain('혹시');
  });

  test('but not where the program means something by the name', () => {
    for (const text of [
      'function kill() {} kill();',
      'const P = 1; print(P);',
      'function notify(x) {} notify(1);',
    ])
      expect(errorsOf(text)).toEqual([]);
  });

  test('and not where it is only a letter, or a variable', () => {
    expect(messagesOf('print(v);')).toContain('먼저 선언해요');
    expect(messagesOf('print(post);')).toContain('먼저 선언해요');
  });

  test.each(['m.lok();', 'm.Lock();', 'm.try_lock();', 'c.brodcast();', 'prnt(1);', 'new Mutx();'])(
    'and a name that is only misspelt is still guessed: %s',
    (text) => {
      expect(messagesOf(text)).toContain('혹시');
    },
  );
});
