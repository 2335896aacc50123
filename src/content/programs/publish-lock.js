//@ title: 잠금과 조건 변수로 알리기
//@ about: 값과 플래그를 같은 잠금 안에서 다뤄요.
//@ ends: 42
//@ never: race, deadlock, lostWakeup

const lock = new Mutex();
const changed = new Condition(lock);
let data = 0;
let ready = false;

function writer() {
  lock.lock();
  data = 42;
  ready = true;
  changed.signal();
  lock.unlock();
}

function reader() {
  lock.lock();
  while (!ready) {
    changed.wait();
  }
  print(data);
  lock.unlock();
}

parallel(writer, reader);
