//@ title: 종업원이 있는 철학자 셋
//@ about: 한 번에 둘까지만 앉히면 적어도 한 사람은 포크 둘을 잡아요.
//@ ends: 모두 먹었어요
//@ never: deadlock

// 종업원은 둘까지만 앉혀요.
const seats = new Semaphore(2);
const fork1 = new Mutex();
const fork2 = new Mutex();
const fork3 = new Mutex();

function philosopher(left, right) {
  seats.acquire();
  left.lock();
  right.lock();
  right.unlock();
  left.unlock();
  seats.release();
}

parallel(
  () => philosopher(fork1, fork2),
  () => philosopher(fork2, fork3),
  () => philosopher(fork3, fork1),
);
print('모두 먹었어요');
