const THREADS = 3; // 프로세스 A의 스레드 수. 프로세스 B는 늘 하나예요
const TURNS = 40;

const start = new Barrier(THREADS + 1, { shared: true });
const turns = new Atomic(0, { shared: true }); // 두 프로세스가 함께 세요
const mine = new Atomic(0); // 프로세스마다 따로 세요

function work() {
  start.wait();
  while (turns.add(1) < TURNS) mine.add(1);
}

const b = fork();
if (b === 0) {
  work();
  exit(mine.load());
}

const threads = new Array(THREADS);
for (let i = 1; i < THREADS; i++) threads[i] = spawn(work);
work(); // main도 A의 스레드예요
for (let i = 1; i < THREADS; i++) join(threads[i]);
const turnsOfB = wait(b);
print('A', mine.load(), ': B', turnsOfB);
