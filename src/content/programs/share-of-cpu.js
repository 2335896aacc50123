//@ title: CPU의 몫
//@ about: 스레드가 셋인 A와 하나인 B가 차례를 나눠 써요.
//@ ends: A 27 : B 13 | A 28 : B 12 | A 29 : B 11 | A 30 : B 10 | A 31 : B 9 | A 32 : B 8 | A 40 : B 0
//@ explored: partly

const THREADS = 3; // A의 스레드
const TURNS = 40; // 나눠 줄 차례

const start = new Barrier(THREADS + 1, {
  shared: true,
});
const turns = new Atomic(0, {
  shared: true, // A와 B가 함께
});
const mine = new Atomic(0); // 저마다

function work() {
  start.wait();
  while (turns.add(1) < TURNS) {
    mine.add(1);
  }
}

const b = fork();
if (b === 0) {
  work();
  exit(mine.load());
}

const others = new Array(THREADS);
for (let i = 1; i < THREADS; i++) {
  others[i] = spawn(work);
}
work(); // main도 A의 스레드
for (let i = 1; i < THREADS; i++) {
  join(others[i]);
}
const byB = wait(b);
print('A', mine.load(), ': B', byB);
