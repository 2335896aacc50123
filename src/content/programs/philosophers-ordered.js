//@ title: 번호 순서로 집는 철학자 셋
//@ about: 번호가 작은 포크부터 집으면 고리가 생기지 않아요.
//@ ends: 모두 먹었어요
//@ never: deadlock

// 번호가 작은 포크부터 집어요.
const fork1 = new Mutex();
const fork2 = new Mutex();
const fork3 = new Mutex();

function philosopher(first, second) {
  first.lock();
  second.lock();
  second.unlock();
  first.unlock();
}

parallel(
  () => philosopher(fork1, fork2),
  () => philosopher(fork2, fork3),
  () => philosopher(fork1, fork3),
);
print('모두 먹었어요');
