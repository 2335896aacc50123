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
