//@ title: while로 다시 확인하기
//@ about: 깨어날 때마다 다시 확인해서 빈 바구니를 집지 않아요.
//@ ends: 남은 것 0
//@ never: race, assertion, deadlock, lostWakeup

// 깨어날 때마다 다시 확인해요.
let items = 0;
const lock = new Mutex();
const arrived = new Condition(lock);

function consumer() {
  lock.lock();
  while (items === 0) arrived.wait();
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
