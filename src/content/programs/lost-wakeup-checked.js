//@ title: 잠근 채 확인하고 잠들기
//@ about: 확인과 잠들기를 한 잠금 안에 두어 신호를 놓치지 않아요.
//@ ends: 깨어났어요
//@ never: race, deadlock, lostWakeup

// 잠근 채로 확인하고 잠들어요.
let ready = 0;
const lock = new Mutex();
const arrived = new Condition(lock);

function waiter() {
  lock.lock();
  while (ready === 0) {
    arrived.wait();
  }
  lock.unlock();
  print('깨어났어요');
}

function sender() {
  lock.lock();
  ready = 1;
  arrived.signal();
  lock.unlock();
}

parallel(waiter, sender);
