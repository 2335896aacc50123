//@ title: 잠그고 올리기
//@ about: 읽고 더하고 쓰는 동안 잠가 두면 아무것도 사라지지 않아요.
//@ ends: counter = 2
//@ never: race, deadlock

const lock = new Mutex();
let counter = 0;

function work() {
  lock.lock();
  counter++;
  lock.unlock();
}

parallel(work, work);
print('counter =', counter);
