/*
 * What readers type first, because they know it from Java, POSIX, C++, Go, Python or a textbook, and what this language
 * has instead. A key shows what it is looked up for: `f()` is called, `.m()` is a method, `a.b()` is called on a name,
 * `kind.m()` is a method that objects of this kind do not have though others do, `x` is a name wherever it stands, `x:` a word that begins a statement.
 */

const THREAD = '스레드는 `const t = spawn(f);`로 시작하고 `join(t)`로 기다려요.';
const PROCESS = '자식이 할 일은 함수로 쓰고 `if (fork() === 0) { work(); exit(0); }`처럼 불러요.';
const MUTEX = '뮤텍스는 `const m = new Mutex();`로 만들고 `m.lock()`과 `m.unlock()`으로 써요.';
const MONITOR =
  '뮤텍스를 `m.lock()`으로 잠그고 `m.unlock()`으로 풀어요. 기다리기와 깨우기는 `new Condition(m)`으로 해요.';
const SEMAPHORE =
  '세마포어는 `const s = new Semaphore(1);`로 만들고 `s.acquire()`(P)와 `s.release()`(V)로 써요.';
const P = '세마포어의 P(wait, down)는 `s.acquire()`예요.';
const V = '세마포어의 V(signal, up)는 `s.release()`예요.';
const CONDITION =
  '조건 변수는 `const c = new Condition(m);`으로 만들고 `c.wait()`, `c.signal()`, `c.broadcast()`로 써요.';
const WAKE_ONE = '기다리는 스레드 하나는 조건 변수의 `c.signal()`로 깨워요.';
const WAKE_ALL = '기다리는 스레드 모두는 조건 변수의 `c.broadcast()`로 깨워요.';
const RWLOCK =
  '읽기-쓰기 잠금은 `new RwLock()`으로 만들고 `readLock()`, `readUnlock()`, `writeLock()`, `writeUnlock()`으로 써요.';
const BARRIER = '배리어는 `const b = new Barrier(2);`로 만들고 `b.wait()`으로 모여요.';
const LATCH = '래치는 `const l = new Latch(2);`로 만들고 `l.countDown()`으로 내리고 `l.wait()`으로 기다려요.';
const ATOMIC =
  '원자 변수는 `const n = new Atomic(0);`으로 만들고 `n.load()`, `n.store(v)`, `n.add(1)`로 써요.';
const ADD = '원자 변수의 `n.add(1)`을 써요. 바꾸기 전의 값을 줘요.';
const ADD_AND_GET = '원자 변수의 `n.add(1)`은 바꾸기 전의 값을 줘요. 바꾼 뒤의 값은 `n.add(1) + 1`이에요.';
const SUBTRACT = '원자 변수의 `n.add(-1)`을 써요. 바꾸기 전의 값을 줘요.';
const SWAP = '원자 변수의 `n.exchange(v)`를 써요. 바꾸기 전의 값을 줘요.';
const COMPARE =
  '원자 변수의 `n.compareExchange(expected, desired)`를 써요. 전의 값을 주니까 `=== expected`면 바꾼 거예요.';
const PIPE = '파이프는 `const p = new Pipe();`로 만들고 `p.write(v)`와 `p.read()`로 써요.';
const QUEUE =
  '큐는 배열과 `new Semaphore(n)`이나 조건 변수로 만들어요. 프로세스 사이라면 `new Pipe()`를 써요.';
const SHARED = '프로세스끼리 공유하는 메모리는 `const s = new SharedMemory(4);`로 만들고 `s[0]`처럼 써요.';
const PRINT = '출력은 `print(x)`로 해요.';
const INPUT = '입력은 없어요. 값은 맨 위에 `const N = 3;`처럼 적어요.';
const REST = '잠시 쉬려면 `sleep(10)`을 써요.';
const YIELD = '차례를 넘기려면 `yieldNow()`를 써요.';
const CLOCK = '시각은 읽을 수 없어요. 시간이 드는 일은 `compute(10)`으로 써요.';
const RANDOM = '난수는 없어요. 달라지는 것은 스레드의 순서뿐이에요.';
const NO_SIGNAL =
  '시그널은 없어요. 스레드끼리는 조건 변수나 세마포어로, 프로세스끼리는 `new Pipe()`로 알려요.';
const NO_INTERRUPT =
  '스레드를 밖에서 멈출 수 없어요. `while (!done.load())`처럼 원자 변수를 살펴 스스로 끝나게 해요.';
const NO_THREAD_ID = '스레드의 번호를 알려 주는 함수는 없어요. `spawn(f, 1)`처럼 번호를 인자로 넘겨요.';
const EXIT_THREAD =
  '스레드는 함수가 끝나면 끝나요. 도중에는 `return;`으로 끝내요. `exit(0)`은 프로세스를 끝내요.';
const NO_SETUP = '따로 준비하거나 치우지 않아요. `new`로 만들면 바로 쓸 수 있어요.';
const MEMORY = '객체는 `{ value: 1 }`이나 `new Array(n)`으로 만들어요. 지우지 않아도 돼요.';
const TYPES = '형을 적지 않아요. `let x = 0;`이나 `const N = 3;`처럼 선언해요.';
const FUNCTIONS = '함수는 맨 위에 `function f() { … }`로 선언해요.';
const INT32 = '모든 수는 32비트 정수예요. 가장 큰 수는 2147483647이에요.';
const FIXED_LENGTH = '배열의 길이는 바뀌지 않아요. 필요한 만큼 큰 배열을 만들고 `a[i] = x`로 채워요.';
const NO_CALLBACKS = '함수를 넘겨받는 메서드는 없어요. `for (let i = 0; i < a.length; i++)`로 써요.';
const LOOP = '`for (let i = 0; i < n; i++)`로 써요.';
const NO_TIMEOUT = '얼마 동안만 기다리는 것은 없어요.';

/** What this language has instead, a Korean sentence or two, and for which keys. */
const FOREIGN: readonly (readonly [says: string, keys: string])[] = [
  // Threads.
  [
    THREAD,
    `Thread Worker Runnable Callable ExecutorService Executors Executor Promise Future
    CompletableFuture ForkJoinPool thread jthread threading pthread_t pthread_create()
    CreateThread() start_new_thread() start() .start() .run() .submit() .execute()
    multiprocessing`,
  ],
  [
    '스레드가 끝나기를 `join(t)`로 기다려요.',
    '.join() pthread_join() WaitForSingleObject() thrd_join() waitForAll() join_all()',
  ],
  ['스레드의 결과는 `return`으로 돌려주고 `const v = join(t);`로 받아요.', '.result() pthread_getspecific()'],
  [EXIT_THREAD, 'pthread_exit() thrd_exit()'],
  ['기다리지 않는 스레드는 `spawn(f)`의 값을 버리면 돼요.', 'pthread_detach() .detach() .setDaemon()'],
  [NO_INTERRUPT, 'pthread_cancel() .interrupt() .stop() isInterrupted() .cancel()'],
  [
    NO_THREAD_ID,
    `pthread_self() gettid() thread_id() get_ident() currentThread() Thread.currentThread()
    threading.current_thread() threading.get_ident()`,
  ],
  [YIELD, 'sched_yield() pthread_yield() Thread.yield() thread_yield() runtime.Gosched() Sleep0()'],
  [
    REST,
    `Thread.sleep() usleep() nanosleep() time.sleep() Sleep() setTimeout delay() msleep()
    time.Sleep() TimeUnit sleep_for()`,
  ],
  ['스레드가 끝났는지 물어보는 것은 없어요. 끝나기를 `join(t)`로 기다려요.', '.isAlive()'],
  ['되풀이하려면 `while` 안에서 `sleep(10)`을 써요.', 'setInterval'],
  // Locks.
  [MONITOR, 'synchronized monitor Monitor'],
  [
    MUTEX,
    `Lock RLock ReentrantLock mutex pthread_mutex_t pthread_spinlock_t spinlock SpinLock
    PTHREAD_MUTEX_INITIALIZER lock() unlock() mutex_lock() mutex_unlock() CRITICAL_SECTION`,
  ],
  ['뮤텍스의 `m.lock()`을 써요.', 'pthread_mutex_lock() pthread_spin_lock() EnterCriticalSection()'],
  ['뮤텍스의 `m.tryLock()`을 써요.', 'pthread_mutex_trylock() pthread_spin_trylock()'],
  ['뮤텍스의 `m.unlock()`을 써요.', 'pthread_mutex_unlock() pthread_spin_unlock() LeaveCriticalSection()'],
  [
    '범위가 끝날 때 저절로 풀리는 잠금은 없어요. `m.lock()`으로 잠그고 `m.unlock()`으로 풀어요.',
    'lock_guard unique_lock scoped_lock shared_lock',
  ],
  [
    NO_SETUP,
    `pthread_mutex_init() pthread_mutex_destroy() pthread_cond_init() pthread_cond_destroy()
    sem_destroy() sem_close() sem_unlink() pthread_rwlock_init() pthread_rwlock_destroy()
    pthread_barrier_init() pthread_barrier_destroy() pthread_attr_init() pthread_spin_init()`,
  ],
  ['잠겼는지 물어보는 것은 없어요. `m.tryLock()`은 잠갔는지를 줘요.', '.isLocked() .locked()'],
  ['뮤텍스는 `m.lock()`으로 잠그고 `m.unlock()`으로 풀어요.', 'mutex.acquire()'],
  ['뮤텍스는 `m.tryLock()`으로 잠가 봐요.', 'mutex.tryAcquire()'],
  ['뮤텍스는 `m.unlock()`으로 풀어요.', 'mutex.release()'],
  ['뮤텍스를 쥐고 기다리려면 `const c = new Condition(m);`을 만들어 `c.wait()`을 써요.', 'mutex.wait()'],
  ['뮤텍스에 딸린 조건 변수 `const c = new Condition(m);`으로 `c.signal()`을 불러요.', 'mutex.signal()'],
  [
    '뮤텍스에 딸린 조건 변수 `const c = new Condition(m);`으로 `c.broadcast()`를 불러요.',
    'mutex.broadcast()',
  ],
  [
    '뮤텍스는 읽기와 쓰기를 가리지 않아요. 가리려면 `new RwLock()`을 써요.',
    'mutex.readLock() mutex.writeLock()',
  ],
  [
    RWLOCK,
    `ReentrantReadWriteLock ReadWriteLock StampedLock RWMutex RWLock shared_mutex rwlock.lock()
    rwlock.unlock() rwlock.tryLock() rwlock.acquire() rwlock.release() pthread_rwlock_t
    pthread_rwlock_rdlock() pthread_rwlock_wrlock() pthread_rwlock_unlock()`,
  ],
  ['읽기 잠금은 `readLock()`과 `readUnlock()`이에요.', '.lock_shared() .rdlock() .RLock() .acquireRead()'],
  ['읽기 잠금은 `readUnlock()`으로 풀어요.', '.unlock_shared() .RUnlock() .releaseRead()'],
  ['쓰기 잠금은 `writeLock()`과 `writeUnlock()`이에요.', '.wrlock() .acquireWrite() .releaseWrite()'],
  // Semaphores.
  [SEMAPHORE, 'sem_t BoundedSemaphore counting_semaphore binary_semaphore sem_init() sem_open()'],
  [
    P,
    `P() .P() down() .down() sem_wait() .sem_wait() semaphore.wait() semWait() semaphore.lock()
    .wait_for_permit() .proberen() .acquireUninterruptibly()`,
  ],
  [
    V,
    `V() .V() up() .up() post() .post() sem_post() .sem_post() semaphore.signal() semaphore.unlock()
    semSignal() semaphore.broadcast() semaphore.notify()`,
  ],
  ['세마포어의 `s.tryAcquire()`를 써요.', 'sem_trywait() semaphore.tryLock() .tryWait()'],
  [
    '남은 수를 물어보는 것은 없어요. `s.tryAcquire()`는 받았는지를 줘요.',
    '.availablePermits() sem_getvalue()',
  ],
  // Conditions.
  [
    CONDITION,
    `pthread_cond_t condition_variable Object PTHREAD_COND_INITIALIZER Event newCondition()
    .newCondition()`,
  ],
  [
    WAKE_ONE,
    `notify() .notify() .notify_one() notify_one() pthread_cond_signal() wakeup() .wakeup() .wake()
    wake() signal_one() condition.release() Monitor.Pulse()`,
  ],
  [WAKE_ALL, 'notifyAll() .notifyAll() .signalAll() pthread_cond_broadcast() .wakeAll() Monitor.PulseAll()'],
  ['조건 변수의 `c.wait()`을 써요. 그 뮤텍스를 쥐고 불러요.', 'pthread_cond_wait() condition.acquire()'],
  [`조건 변수·배리어·래치는 \`wait()\`으로 기다려요.`, '.await() .wait_until()'],
  [`${NO_TIMEOUT} 조건 변수의 \`c.wait()\`을 써요.`, 'pthread_cond_timedwait() .wait_for() .timedWait()'],
  ['조건 변수가 아니라 그 뮤텍스를 `m.lock()`으로 잠가요.', 'condition.lock()'],
  ['조건 변수가 아니라 그 뮤텍스를 `m.unlock()`으로 풀어요.', 'condition.unlock()'],
  // Barriers and latches.
  [BARRIER, 'CyclicBarrier Phaser barrier pthread_barrier_t pthread_barrier_wait()'],
  [
    '배리어는 `b.wait()`으로 모여요.',
    '.arrive_and_wait() .arrive() barrier.countDown() .arriveAndAwaitAdvance()',
  ],
  [LATCH, 'CountDownLatch WaitGroup latch .Done() .count_down() latch.release() latch.signal()'],
  ['래치의 처음 수는 `new Latch(2)`로 정하고 바꾸지 않아요.', 'latch.add() .getCount()'],
  // Atomics.
  [
    ATOMIC,
    `AtomicInteger AtomicLong AtomicBoolean AtomicReference Atomics atomic atomic_int volatile
    Interlocked std::atomic LongAdder atomic_flag atomic_bool`,
  ],
  [ADD_AND_GET, '.incrementAndGet() .addAndGet() .increment() Interlocked.Increment()'],
  [
    '원자 변수의 `n.add(-1)`은 바꾸기 전의 값을 줘요. 바꾼 뒤의 값은 `n.add(-1) - 1`이에요.',
    '.decrementAndGet()',
  ],
  [
    ADD,
    `.getAndIncrement() .getAndAdd() .fetchAdd() fetch_add() FAA() atomic_fetch_add()
    __sync_fetch_and_add() Atomics.add() FetchAndAdd() atomic_inc() atomic.AddInt32()
    semaphore.add()`,
  ],
  [SUBTRACT, '.getAndDecrement() .fetchSub() fetch_sub() atomic_fetch_sub() .sub() Atomics.sub()'],
  [SWAP, '.getAndSet() .swap() swap() atomic_exchange() Atomics.exchange() xchg()'],
  [
    '`n.exchange(1)`을 써요. 전의 값을 주니까 0이었으면 잡은 거예요.',
    'test_and_set() TestAndSet() .test_and_set() tas() TSL() atomic_flag_test_and_set()',
  ],
  [
    COMPARE,
    `.compareAndSet() .compareAndSwap() .compare_exchange_strong() .compare_exchange_weak() CAS()
    .cas() compare_and_swap() CompareAndSwap() atomic_compare_exchange_strong()
    Atomics.compareExchange() __sync_bool_compare_and_swap() .weakCompareAndSet()`,
  ],
  [
    '원자 변수는 `n.load()`, 배열은 `a[i]`, 객체는 `p.name`으로 읽어요.',
    '.get() get() Atomics.load() .getValue()',
  ],
  [
    '원자 변수는 `n.store(v)`, 배열은 `a[i] = v`, 객체는 `p.name = v`로 써요.',
    '.set() set() Atomics.store()',
  ],
  ['원자 변수는 `n.load()`로 읽어요.', 'atomic.read() atomic_load()'],
  ['원자 변수는 `n.store(v)`로 써요.', 'atomic.write() atomic_store() atomic_init()'],
  [
    '원자 변수는 `n.exchange(1)`이나 `n.compareExchange(0, 1)`로 잠그고 `n.store(0)`으로 풀어요.',
    'atomic.lock()',
  ],
  ['원자 변수는 `n.store(0)`으로 풀어요.', 'atomic.unlock() .clear()'],
  ['메모리 배리어는 `fence();`예요.', 'atomic_thread_fence() __sync_synchronize() mfence()'],
  // Processes.
  [
    PROCESS,
    `exec() execvp() execv() execve() execl() execlp() execle() system() Process posix_spawn()
    CreateProcess() subprocess child_process ProcessBuilder`,
  ],
  [
    '자식 프로세스는 `const pid = fork();`로 만들어요. 자식에서는 0이에요.',
    'vfork() clone() os.fork() pid_t',
  ],
  ['자식은 `wait(pid)`로, 아무 자식이나 `wait()`으로 기다려요.', 'waitpid() os.wait() os.waitpid() wait4()'],
  ['`wait(pid)`의 값이 바로 종료 상태예요.', 'WEXITSTATUS() WIFEXITED() WIFSIGNALED()'],
  [
    '프로세스는 `exit(0)`으로 끝내요.',
    '_exit() abort() quit() os._exit() sys.exit() Process.exit() System.exit() os.Exit() atexit()',
  ],
  [
    '부모의 pid를 알려 주는 함수는 없어요. `fork()` 앞에서 `const parent = getpid();`로 적어 두면 자식도 알아요.',
    'getppid()',
  ],
  ['자기 pid는 `getpid()`로 알아요.', 'os.getpid() process.pid()'],
  [
    '다른 프로세스를 밖에서 끝낼 수 없어요. 끝낼 때를 공유 메모리나 파이프로 알려 `exit(0)`을 부르게 해요.',
    'kill() .kill() .terminate() raise()',
  ],
  [
    NO_SIGNAL,
    `signal() sigaction() sigprocmask() SIGINT SIGKILL SIGCHLD SIGTERM SIGUSR1 alarm() pause()
    pthread_kill() sigwait()`,
  ],
  ['우선순위는 시간 재기의 설정에서 정해요.', 'nice() setpriority() .setPriority()'],
  [
    PIPE,
    `pipe() mkfifo() popen() os.pipe() chan channel Channel make() read() write() .send() .recv()
    .receive() socket()`,
  ],
  ['파이프의 끝은 `p.closeRead()`와 `p.closeWrite()`로 닫아요.', 'close() .close() fclose()'],
  [
    QUEUE,
    `BlockingQueue ArrayBlockingQueue LinkedBlockingQueue Queue queue ConcurrentLinkedQueue .put()
    .take() .offer() .poll() .enqueue() .dequeue() deque`,
  ],
  [SHARED, 'mmap() shmget() shmat() shm_open() SharedArrayBuffer shared_memory'],
  // The outside.
  [
    PRINT,
    `console alert printf() println() puts() cout fprintf() putchar() System.out.println()
    System.out.print() System.out.printf() fmt.Println() fmt.Printf() perror() System fmt document
    write_line()`,
  ],
  [INPUT, 'scanf() input() cin Scanner prompt() gets() getchar() fgets() readline()'],
  [
    CLOCK,
    `Date performance clock() gettimeofday() time() System.currentTimeMillis() System.nanoTime()
    time.time() clock_gettime()`,
  ],
  [RANDOM, 'rand() random() srand() Random math.random() random.randint() randint()'],
  // Values and memory.
  ['`null`을 써요.', 'NULL nullptr None nil undefined'],
  ['`true`를 써요.', 'True TRUE YES'],
  ['`false`를 써요.', 'False FALSE NO'],
  [MEMORY, 'malloc() calloc() realloc() free() new() sizeof() memset() memcpy()'],
  ['주소는 `ref(x)`로 얻고 `p.value`로 읽고 써요.', 'addressof() ptr()'],
  [INT32, 'Number parseInt() BigInt NaN Infinity atoi() INT_MAX Integer'],
  ['배열의 길이는 `a.length`예요.', 'len() .size() .len() .length() count()'],
  [LOOP, 'range() foreach() xrange()'],
  ['배열은 `[0, 0, 0]`이나 `new Array(3)`으로 만들어요.', 'Array List ArrayList vector list()'],
  ['객체는 `{ value: 1 }`, 배열은 `[0, 0]`으로 만들어요.', 'Map Set HashMap ConcurrentHashMap dict()'],
  ['문자열은 따옴표로 써요. 여러 값은 `print(a, b)`처럼 이어서 출력해요.', 'String str() .toString() JSON'],
  ['`Math`에서 쓸 수 있는 것은 `Math.trunc(a / b)`뿐이에요.', 'Math abs() min() max() floor()'],
  ['`throw new Error("설명")`처럼 써요.', 'Error'],
  [FIXED_LENGTH, '.push() .pop() .shift() .unshift() .splice() .concat() .slice() .append()'],
  [NO_CALLBACKS, '.forEach() .map() .filter() .reduce() .some() .every()'],
  ['`fill`은 배열을 만들 때만 `new Array(3).fill(0)`처럼 써요. 나중에는 `for`로 채워요.', '.fill()'],
  // Words that begin a statement which is no JavaScript.
  [
    TYPES,
    'int: long: unsigned: char: double: float: bool: boolean: auto: final: size_t: uint32_t: volatile:',
  ],
  [
    TYPES,
    'Semaphore: Mutex: Condition: Barrier: Latch: RwLock: Atomic: Pipe: SharedMemory: Integer: String:',
  ],
  [FUNCTIONS, 'void: def: func: fn: public: private: protected: static:'],
  [
    '객체는 `{ value: 1 }`처럼 만들어요. 형은 선언하지 않아요.',
    'struct: typedef: enum: interface: template:',
  ],
  [
    '`std::` 없이 써요. 뮤텍스는 `new Mutex()`, 스레드는 `spawn(f)`, 출력은 `print(x)`예요.',
    'std std: using:',
  ],
  ['프로그램은 파일 하나이고, 불러올 것이 없어요. 지워요.', 'package: from: require() sync os'],
  ['`spawn(f)`로 시작하고 `join(t)`로 기다려요.', 'go: async: await:'],
  ['`m.unlock()`을 함수의 끝에 직접 써요.', 'defer:'],
  ['`else if (…) { … }`로 써요.', 'elif:'],
  ['`&&`로 써요.', 'and:'],
  ['`||`로 써요.', 'or:'],
  ['`!`로 써요.', 'not:'],
];

const byKey = new Map(
  FOREIGN.flatMap(([says, keys]) => keys.split(/\s+/).map((key) => [key, says] as const)),
);

/** By keys without what differs only in writing: `notify_all`, `NotifyAll` and `notifyAll` are one. */
let byPlainKey: ReadonlyMap<string, string> | null = null;

function plain(key: string): string {
  // A single letter means something only as it is: `P()` is a semaphore's, `p` is any variable.
  return key.replace(/[^.()]{2,}/g, (name) => name.replaceAll('_', '').toLowerCase());
}

function find(key: string): string | null {
  // Made when the first program has such a name: most have none.
  byPlainKey ??= new Map([...byKey].map(([known, says]) => [plain(known), says]));
  return byKey.get(key) ?? byPlainKey.get(plain(key)) ?? null;
}

/** What to use instead of a name that means nothing here, or null. `called`: it stands where a function is called. */
export function insteadOfName(name: string, called = false): string | null {
  return (called ? find(`${name}()`) : null) ?? byKey.get(name) ?? null;
}

/** What to use instead of a call on names: `Thread.sleep`, `System.out.println`. */
export function insteadOfPath(path: string): string | null {
  const [first] = path.split('.');
  return find(`${path}()`) ?? insteadOfName(first!);
}

/** What to use instead of a word, or a call, that begins a statement which is no JavaScript; null when it says nothing. */
export function insteadOfWord(word: string, called: boolean): string | null {
  return byKey.get(`${word}:`) ?? insteadOfName(word, called);
}

/** What to use instead of a method that no object has, or null. */
export function insteadOfMethod(name: string): string | null {
  return find(`.${name}()`);
}

/** What to use instead of a method that other kinds of objects have, or null. */
export function insteadOfMethodOf(kind: string, method: string): string | null {
  return byKey.get(`${kind}.${method}()`) ?? null;
}
