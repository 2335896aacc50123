//@ title: 피터슨 알고리즘
//@ about: 읽기와 쓰기만으로 한 번에 하나만 들여보내요.
//@ ends: counter = 2
//@ buffered: counter = 1 | counter = 2
//@ has: race
//@ never: deadlock, livelock

// 읽기와 쓰기만으로 한 명씩
const wants = [false, false];
let turn = 0;
let counter = 0;

function work(me) {
  const you = 1 - me;
  wants[me] = true;
  turn = you;
  while (wants[you] && turn === you) {}
  counter++;
  wants[me] = false;
}

parallel(
  () => work(0),
  () => work(1),
);
print('counter =', counter);
