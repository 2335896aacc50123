//@ title: 번호표 잠금
//@ about: 번호표를 뽑은 순서대로 들어가요.
//@ ends: counter = 3
//@ never: race, deadlock, livelock, starvation

// 번호표를 뽑고 차례를 기다려요.
const next = new Atomic(0);
const serving = new Atomic(0);
let counter = 0;

function work() {
  const ticket = next.add(1);
  while (serving.load() !== ticket) {}
  counter++;
  serving.add(1);
}

parallel(work, work, work);
print('counter =', counter);
