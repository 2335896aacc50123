//@ title: 반대 순서로 잡기
//@ about: 두 스레드가 잠금 둘을 반대 순서로 잡아요.
//@ ends: (deadlock) | 둘 다 끝났어요
//@ has: deadlock
//@ never: race

const left = new Mutex();
const right = new Mutex();

function first() {
  left.lock();
  right.lock();
  right.unlock();
  left.unlock();
}

function second() {
  right.lock();
  left.lock();
  left.unlock();
  right.unlock();
}

parallel(first, second);
print('둘 다 끝났어요');
