//@ title: 식사하는 철학자 넷
//@ about: 넷이 저마다 왼쪽 포크부터 집어요.
//@ ends: (deadlock) | 모두 먹었어요
//@ has: deadlock
//@ never: race

// 저마다 왼쪽 포크부터 집어요.
const fork1 = new Mutex();
const fork2 = new Mutex();
const fork3 = new Mutex();
const fork4 = new Mutex();

function philosopher(left, right) {
  left.lock();
  right.lock();
  right.unlock();
  left.unlock();
}

parallel(
  () => philosopher(fork1, fork2),
  () => philosopher(fork2, fork3),
  () => philosopher(fork3, fork4),
  () => philosopher(fork4, fork1),
);
print('모두 먹었어요');
