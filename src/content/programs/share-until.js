//@ title: 차례를 나눠 가지기
//@ about: B가 일을 마칠 때까지 A의 스레드들이 함께 돌아요.
//@ ends: (nothing)
//@ never: race, deadlock

// B가 제 일을 마칠 때까지 A도 돌아요.
const THREADS = 3; // A의 스레드
const PIECES = 40; // B의 일, 1 ms씩

const over = new Atomic(0, {
  shared: true,
});

function work() {
  while (over.load() === 0) {
    compute(1000000);
  }
}

const b = fork();
if (b === 0) {
  for (let i = 0; i < PIECES; i++) {
    compute(1000000);
  }
  over.store(1);
  exit(0);
}

const others = new Array(THREADS);
for (let i = 1; i < THREADS; i++) {
  others[i] = spawn(work);
}
work(); // main도 A의 스레드
for (let i = 1; i < THREADS; i++) {
  join(others[i]);
}
wait(b);
