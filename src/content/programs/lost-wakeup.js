// 잠들기 직전의 신호를 놓쳐요.
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
