//@ title: 검사와 설정이 나뉜 잠금
//@ about: 비었는지 보고 나서 잠가요. 둘이 함께 비었다고 볼 수 있어요.
//@ ends: counter = 1 | counter = 2
//@ has: race
//@ never: deadlock

// 검사와 설정이 두 걸음인 잠금
const held = new Atomic(0);
let counter = 0;

function work() {
  while (held.load() === 1) {}
  held.store(1);
  counter++;
  held.store(0);
}

parallel(work, work);
print('counter =', counter);
