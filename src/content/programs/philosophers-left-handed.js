//@ title: 왼손잡이가 하나 있는 철학자 셋
//@ about: 한 사람만 다른 쪽부터 집어도 고리가 끊겨요.
//@ ends: 모두 먹었어요
//@ never: deadlock

// 한 사람만 오른쪽 포크부터 집어요.
const fork1 = new Mutex();
const fork2 = new Mutex();
const fork3 = new Mutex();

function rightHanded(left, right) {
  right.lock();
  left.lock();
  left.unlock();
  right.unlock();
}

function leftHanded(left, right) {
  left.lock();
  right.lock();
  right.unlock();
  left.unlock();
}

parallel(
  () => rightHanded(fork1, fork2),
  () => rightHanded(fork2, fork3),
  () => leftHanded(fork3, fork1),
);
print('모두 먹었어요');
