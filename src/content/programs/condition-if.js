//@ title: if로 한 번만 확인하기
//@ about: 깨어난 뒤 다시 확인하지 않아서 빈 바구니를 집을 수 있어요.
//@ ends: (fault) | 남은 것 0
//@ has: assertion
//@ never: race, deadlock

// 깨어난 뒤 다시 확인하지 않아요.
let items = 0;
const lock = new Mutex();
const arrived = new Condition(lock);

function consumer() {
  lock.lock();
  if (items === 0) arrived.wait();
  items--;
  assert(items >= 0, '빈 바구니');
  lock.unlock();
}

function producer() {
  lock.lock();
  items++;
  arrived.signal();
  lock.unlock();
}

parallel(
  consumer, consumer,
  producer, producer,
);
print('남은 것', items);
