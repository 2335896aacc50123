//@ title: 검사 후 설정으로 만든 스핀락
//@ about: 검사와 설정이 한 걸음이라 하나만 들어가요.
//@ ends: counter = 2
//@ never: race, deadlock, livelock

// 검사와 설정이 한 걸음인 잠금
const held = new Atomic(0);
let counter = 0;

function work() {
  while (held.exchange(1) === 1) {}
  counter++;
  held.store(0);
}

parallel(work, work);
print('counter =', counter);
