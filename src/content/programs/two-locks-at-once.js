//@ title: 한꺼번에 잡기
//@ about: 둘을 한꺼번에 잡으니 하나만 쥐고 기다리는 일이 없어요.
//@ ends: 둘 다 끝났어요
//@ never: deadlock, livelock

const door = new Mutex();
const left = new Mutex();
const right = new Mutex();

function first() {
  // 둘을 한꺼번에 잡아요
  door.lock();
  left.lock();
  right.lock();
  door.unlock();
  right.unlock();
  left.unlock();
}

function second() {
  door.lock();
  right.lock();
  left.lock();
  door.unlock();
  left.unlock();
  right.unlock();
}

parallel(first, second);
print('둘 다 끝났어요');
