// 검사와 설정을 한 걸음에 하는 명령으로 만든 잠금
const held = new Atomic(0);
let counter = 0;

function work() {
  while (held.exchange(1) === 1) {}
  counter++;
  held.store(0);
}

parallel(work, work);
print('counter =', counter);
