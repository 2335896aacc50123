//@ title: 셋이 두 번씩 올리기
//@ about: 셋이 두 번씩 올려도 가장 작은 값은 하나만 두 번 올린 것과 같아요.
//@ ends: counter = 2 | counter = 3 | counter = 4 | counter = 5 | counter = 6
//@ has: race
//@ never: deadlock

let counter = 0;

function work() {
  counter++;
  counter++;
}

parallel(work, work, work);
print('counter =', counter);
