//@ title: 두 번씩 올리기
//@ about: 두 스레드가 두 번씩 올려요. 가장 작은 값은 얼마일까요?
//@ ends: counter = 2 | counter = 3 | counter = 4
//@ has: race
//@ never: deadlock

let counter = 0;

function work() {
  counter++;
  counter++;
}

parallel(work, work);
print('counter =', counter);
