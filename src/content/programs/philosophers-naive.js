//@ title: 식사하는 철학자 셋
//@ about: 저마다 왼쪽 포크부터 집으면 모두 하나씩 쥐고 멈출 수 있어요.
//@ ends: (deadlock) | 모두 먹었어요
//@ has: deadlock
//@ never: race

// 저마다 왼쪽 포크부터 집어요.
const fork1 = new Mutex();
const fork2 = new Mutex();
const fork3 = new Mutex();

function philosopher(left, right) {
  left.lock();
  right.lock();
  right.unlock();
  left.unlock();
}

parallel(
  () => philosopher(fork1, fork2),
  () => philosopher(fork2, fork3),
  () => philosopher(fork3, fork1),
);
print('모두 먹었어요');
