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
