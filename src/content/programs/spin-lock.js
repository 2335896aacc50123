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
