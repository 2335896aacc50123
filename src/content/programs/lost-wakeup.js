// 확인과 잠들기 사이에 온 신호는 아무도 듣지 못해요.
let ready = 0;
const lock = new Mutex();
const arrived = new Condition(lock);

function waiter() {
  if (ready === 0) {
    lock.lock();
    arrived.wait();
    lock.unlock();
  }
  print('깨어났어요');
}

function sender() {
  ready = 1;
  lock.lock();
  arrived.signal();
  lock.unlock();
}

parallel(waiter, sender);
