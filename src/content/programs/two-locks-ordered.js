//@ title: 같은 순서로 잡기
//@ about: 모두 왼쪽부터 잡아서 기다림이 한 바퀴 돌 수 없어요.
//@ ends: 둘 다 끝났어요
//@ never: deadlock, livelock

const left = new Mutex();
const right = new Mutex();

function first() {
  left.lock();
  right.lock();
  right.unlock();
  left.unlock();
}

function second() {
  // 모두 왼쪽부터
  left.lock();
  right.lock();
  right.unlock();
  left.unlock();
}

parallel(first, second);
print('둘 다 끝났어요');
