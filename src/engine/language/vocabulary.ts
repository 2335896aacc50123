import type { FORMS, SystemCall } from './builtins.ts';

/** One thing that a program may use. */
export interface Usable {
  /** What it is called in a list of names: `while`, `join()`, `{ recursive }`. */
  name: string;
  /** How it is written. */
  code: string;
  /** What has to stand before the code, so that it is a program. */
  before: string;
  /** What it does, in a short line. */
  meaning: string;
}

/** Things that belong together. */
export interface UsableGroup {
  /** What they are; of an object, its class. */
  title: string;
  /** In the order in which they are told. */
  items: readonly Usable[];
}

/** Name, code and meaning. */
type Line = readonly [name: string, code: string, meaning: string];

const STATEMENTS: readonly Line[] = [
  ['let', 'let x = 0;', '변수. 맨 위에 있으면 프로세스의 모든 스레드가 함께 써요.'],
  ['const', 'const N = 3;', '바뀌지 않는 값'],
  ['=', 'n = 1; n += 2; n++;', '값을 넣어요. `+=` 같은 꼴과 `++`, `--`도 있어요.'],
  ['function', 'function add(a, b) { return a + b; }', '함수. 맨 위에 선언해요.'],
  ['return', 'function one() { return 1; }', '함수를 끝내고 값을 돌려줘요.'],
  ['if', 'if (n > 0) { n--; } else { n++; }', '조건에 따라 갈라져요.'],
  ['switch', 'switch (n) { case 0: n = 1; break; default: n = 0; }', '값에 따라 갈라져요.'],
  ['while', 'while (n > 0) { n--; }', '조건이 참인 동안 되풀이해요.'],
  ['do', 'do { n--; } while (n > 0);', '한 번 하고, 조건이 참인 동안 되풀이해요.'],
  ['for', 'for (let i = 0; i < 3; i++) { n += i; }', '세면서 되풀이해요.'],
  ['break', 'while (true) { break; }', '반복이나 `switch`에서 나와요.'],
  ['continue', 'for (let i = 0; i < 3; i++) { continue; }', '다음 차례로 넘어가요.'],
  ['throw', 'throw new Error("까닭");', '프로세스를 고장으로 끝내요.'],
];

const VALUES: readonly Line[] = [
  ['수', 'n = -3;', '32비트 정수'],
  ['true', 'let ok = true;', '참과 거짓: `true`, `false`'],
  ['문자열', 'let name = "A";', '넣고 넘기고 `===`로 비교하고 출력해요. 이어 붙이지는 못해요.'],
  ['null', 'let p = null;', '아무 객체도 아닌 주소'],
  ['[ ]', 'let b = [0, 0, 0]; b[0] = 1;', '배열'],
  ['length', 'n = a.length;', '배열의 길이'],
  ['new Array()', 'let b = new Array(3);', '길이만 정한 배열. 쓰기 전에 읽으면 고장이에요.'],
  ['fill()', 'let b = new Array(3).fill(0);', '한 값으로 채운 배열'],
  ['{ }', 'let p = { value: 1, next: null }; p.value = 2;', '객체'],
  ['+ - * %', 'n = (n + 1) * 2 % 5;', '셈. 32비트를 벗어나면 고장이에요.'],
  ['Math.trunc()', 'n = Math.trunc(n / 2);', '정수 나눗셈'],
  ['=== !== < <= > >=', 'let less = n < 3;', '비교'],
  ['&& || !', 'let both = n > 0 && !(n > 3);', '왼쪽에서 정해지면 오른쪽은 하지 않아요.'],
  ['? :', 'n = n > 0 ? 1 : 2;', '조건에 따라 고른 값'],
  ['& | ^ ~ << >> >>>', 'n = (n & 6) << 1;', '비트 셈'],
];

/** A built-in function without its line does not compile. */
const FUNCTIONS: Readonly<Record<(typeof FORMS)[number] | SystemCall, readonly [string, string]>> = {
  parallel: ['parallel(f, () => g(1));', '스레드를 한꺼번에 시작하고 모두 끝나기를 기다려요.'],
  spawn: ['const t = spawn(g, 1);', '스레드를 하나 시작해요. 뒤의 값은 인자예요.'],
  join: [
    'const t = spawn(g, 1); const got = join(t);',
    '스레드가 끝나기를 기다리고, 그 함수가 돌려준 수를 받아요.',
  ],
  yieldNow: ['yieldNow();', '차례를 넘겨요.'],
  fence: ['fence();', '앞에서 쓴 값이 모두 메모리로 나갈 때까지 기다려요.'],
  fork: ['const pid = fork();', '프로세스를 복제해요. 자식에서는 0, 부모에서는 자식의 pid예요.'],
  wait: [
    'const status = wait(fork()); const any = wait();',
    '자식의 종료 상태를 거둬요. `wait()`는 아무 자식이나 거두고 그 pid를, 없으면 -1을 줘요.',
  ],
  exit: ['exit(0);', '프로세스를 끝내요.'],
  getpid: ['const me = getpid();', '이 프로세스의 pid'],
  ref: ['const p = ref(n); p.value = 1;', '변수의 주소. `p.value`로 읽고 써요.'],
  print: ['print("n =", n);', '한 줄을 출력해요. 값을 끼운 문자열도 돼요.'],
  assert: ['assert(n < 3, "n은 작아야 해요");', '거짓이면 프로세스가 고장으로 끝나요.'],
  compute: ['compute(10);', '그만큼 CPU를 써요(‘시간 재기’ 밖에서는 한 걸음).'],
  io: ['io(10);', '그만큼 입출력을 기다려요(‘시간 재기’ 밖에서는 한 걸음).'],
  sleep: ['sleep(10);', '그만큼 쉬어요(‘시간 재기’ 밖에서는 한 걸음).'],
};

const SHARED = '`fork`한 프로세스끼리도 함께 쓰는 것';

/** How each class is made and what its objects can do; the first line makes the object that the others use. */
const OBJECTS: Readonly<Record<string, readonly Line[]>> = {
  Mutex: [
    ['new Mutex()', 'const m = new Mutex();', '뮤텍스: 한 번에 한 스레드만 가져요.'],
    ['{ recursive }', 'const m = new Mutex({ recursive: true });', '소유자가 다시 잠글 수 있는 것'],
    ['{ shared }', 'const m = new Mutex({ shared: true });', SHARED],
    ['lock()', 'm.lock();', '잠그고, 남이 가졌으면 기다려요.'],
    ['tryLock()', 'const got = m.tryLock();', '기다리지 않고, 잠갔는지를 줘요.'],
    ['unlock()', 'm.unlock();', '풀어요. 소유자만 할 수 있어요.'],
  ],
  Semaphore: [
    ['new Semaphore()', 'const s = new Semaphore(1);', '세마포어: 남은 수를 세요.'],
    ['{ most }', 'const s = new Semaphore(1, { most: 1 });', '이 수를 넘지 않는 것(1이면 이진 세마포어)'],
    ['{ shared }', 'const s = new Semaphore(1, { shared: true });', SHARED],
    ['acquire()', 's.acquire();', '하나 줄이고, 0이면 기다려요.'],
    ['tryAcquire()', 'const got = s.tryAcquire();', '기다리지 않고, 줄였는지를 줘요.'],
    ['release()', 's.release();', '하나 늘려요.'],
  ],
  Condition: [
    [
      'new Condition()',
      'const m = new Mutex(); const c = new Condition(m);',
      '조건 변수: 뮤텍스를 가지고 기다려요.',
    ],
    [
      '{ spurious }',
      'const m = new Mutex(); const c = new Condition(m, { spurious: true });',
      '까닭 없이 깰 수도 있는 것',
    ],
    [
      '{ shared }',
      'const m = new Mutex({ shared: true }); const c = new Condition(m, { shared: true });',
      SHARED,
    ],
    ['wait()', 'c.wait();', '뮤텍스를 놓고 자고, 깨면 다시 잠가요.'],
    ['signal()', 'c.signal();', '자는 스레드 하나를 깨워요.'],
    ['broadcast()', 'c.broadcast();', '자는 스레드를 모두 깨워요.'],
  ],
  Barrier: [
    ['new Barrier()', 'const b = new Barrier(2);', '배리어: 그만큼 모여야 함께 지나가요.'],
    ['{ shared }', 'const b = new Barrier(2, { shared: true });', SHARED],
    ['wait()', 'b.wait();', '모두 올 때까지 기다려요.'],
  ],
  Latch: [
    ['new Latch()', 'const l = new Latch(2);', '래치: 0까지 세면 열려요.'],
    ['{ shared }', 'const l = new Latch(2, { shared: true });', SHARED],
    ['countDown()', 'l.countDown();', '하나 줄여요.'],
    ['wait()', 'l.wait();', '0이 될 때까지 기다려요.'],
  ],
  RwLock: [
    ['new RwLock()', 'const rw = new RwLock();', '읽기-쓰기 잠금: 여럿이 읽거나 하나가 써요.'],
    [
      '{ prefer }',
      "const rw = new RwLock({ prefer: 'writer' });",
      '쓰려는 스레드가 기다리면 더 읽지 못하는 것',
    ],
    ['{ shared }', 'const rw = new RwLock({ shared: true });', SHARED],
    ['readLock()', 'rw.readLock();', '읽으려고 잠가요.'],
    ['readUnlock()', 'rw.readUnlock();', '다 읽었어요.'],
    ['writeLock()', 'rw.writeLock();', '쓰려고 잠가요.'],
    ['writeUnlock()', 'rw.writeUnlock();', '다 썼어요.'],
  ],
  Atomic: [
    ['new Atomic()', 'const x = new Atomic(0);', '원자 변수: 읽고 바꾸기가 명령 하나예요.'],
    ['{ shared }', 'const x = new Atomic(0, { shared: true });', SHARED],
    ['load()', 'const now = x.load();', '읽어요.'],
    ['store()', 'x.store(1);', '써요.'],
    ['add()', 'const old = x.add(1);', '더하고, 앞의 값을 줘요.'],
    ['exchange()', 'const old = x.exchange(1);', '바꾸고, 앞의 값을 줘요.'],
    ['compareExchange()', 'const old = x.compareExchange(0, 1);', '0이면 1로 바꾸고, 앞의 값을 줘요.'],
  ],
  Pipe: [
    ['new Pipe()', 'const p = new Pipe(4);', '파이프: 프로세스 사이로 수를 보내요. 용량은 적지 않아도 돼요.'],
    ['read()', 'const got = p.read();', '읽고, 비었으면 기다려요. 쓰는 끝이 모두 닫혔으면 -1을 줘요.'],
    ['write()', 'p.write(1);', '쓰고, 가득 찼으면 기다려요.'],
    ['closeRead()', 'p.closeRead();', '이 프로세스의 읽는 끝을 닫아요.'],
    ['closeWrite()', 'p.closeWrite();', '이 프로세스의 쓰는 끝을 닫아요.'],
  ],
  SharedMemory: [
    [
      'new SharedMemory()',
      'const m = new SharedMemory(4); m[0] = 1;',
      '공유 메모리: `fork`한 프로세스끼리 함께 쓰는 수의 배열',
    ],
  ],
};

const BEFORE = 'let n = 0; const a = [1, 2, 3]; function f() { n++; } function g(v) { return v; }';

const usable = ([name, code, meaning]: Line, before: string): Usable => ({ name, code, before, meaning });

/** Everything that a program may use: the list beside the editor, in `naranhi check --help` and in the README. */
export function vocabulary(): UsableGroup[] {
  const functions = Object.entries(FUNCTIONS).map(([name, line]): Line => [`${name}()`, ...line]);
  return [
    { title: '문장', items: STATEMENTS.map((line) => usable(line, BEFORE)) },
    { title: '값', items: VALUES.map((line) => usable(line, BEFORE)) },
    { title: '함수', items: functions.map((line) => usable(line, BEFORE)) },
    ...Object.entries(OBJECTS).map(([title, lines]) => ({
      title,
      items: lines.map((line) => usable(line, / = new /.test(line[1]) ? '' : lines[0]![1])),
    })),
  ];
}
