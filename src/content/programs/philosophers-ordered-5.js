//@ title: 번호 순서로 집는 철학자 다섯
//@ about: 다섯이어도 번호 순서로 집으면 멈추지 않아요.
//@ ends: 모두 먹었어요
//@ never: deadlock

// 번호가 작은 포크부터 집어요.
const fork1 = new Mutex();
const fork2 = new Mutex();
const fork3 = new Mutex();
const fork4 = new Mutex();
const fork5 = new Mutex();

function philosopher(first, second) {
  first.lock();
  second.lock();
  second.unlock();
  first.unlock();
}

parallel(
  () => philosopher(fork1, fork2),
  () => philosopher(fork2, fork3),
  () => philosopher(fork3, fork4),
  () => philosopher(fork4, fork5),
  () => philosopher(fork1, fork5),
);
print('모두 먹었어요');
