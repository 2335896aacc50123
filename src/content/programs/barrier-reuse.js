//@ title: 문 하나로 두 번 모이기
//@ about: 빠른 스레드가 느린 스레드 몫의 문을 한 번 더 지나갈 수 있어요.
//@ ends: (fault) | 두 번 만났어요
//@ has: assertion
//@ never: race, deadlock

// 문 하나로 두 번 모이기
let arrived = 0;
const lock = new Mutex();
const gate = new Semaphore(0);
const left = new Atomic(0);
const right = new Atomic(0);

function meet() {
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

function work(mine, yours) {
  for (let i = 1; i <= 2; i++) {
    mine.store(i);
    meet();
    const there = yours.load();
    assert(there >= i, '앞질렀어요');
  }
}

parallel(
  () => work(left, right),
  () => work(right, left),
);
print('두 번 만났어요');
