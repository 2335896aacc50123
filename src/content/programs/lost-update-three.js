//@ title: 셋이 한 번씩 올리기
//@ about: 스레드가 셋이면 둘까지 사라질 수 있어요.
//@ ends: counter = 1 | counter = 2 | counter = 3
//@ has: race
//@ never: deadlock

let counter = 0;

function work() {
  counter++;
}

parallel(work, work, work);
print('counter =', counter);
