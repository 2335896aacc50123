//@ title: 잃어버린 깨우기
//@ about: 확인과 잠들기 사이에 온 신호를 놓치면 영원히 자요.
//@ ends: (deadlock) | 깨어났어요
//@ has: race, deadlock, lostWakeup

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
