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
