//@ title: 문 둘을 번갈아 쓰기
//@ about: 모일 때마다 문을 바꾸면 앞지르지 못해요.
//@ ends: 두 번 만났어요
//@ never: race, assertion, deadlock

// 문 둘을 번갈아 쓰기
let arrived = 0;
const lock = new Mutex();
const odd = new Semaphore(0);
const even = new Semaphore(0);
const left = new Atomic(0);
const right = new Atomic(0);

function meet(gate) {
  lock.lock();
  arrived++;
  if (arrived === 2) {
    arrived = 0;
    gate.release();
    gate.release();
  }
  lock.unlock();
  gate.acquire();
}

function step(i, gate, mine, yours) {
  mine.store(i);
  meet(gate);
  const there = yours.load();
  assert(there >= i, '앞질렀어요');
}

function work(mine, yours) {
  step(1, odd, mine, yours);
  step(2, even, mine, yours);
}

parallel(
  () => work(left, right),
  () => work(right, left),
);
print('두 번 만났어요');
