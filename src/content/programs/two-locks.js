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
