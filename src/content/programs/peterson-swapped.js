//@ title: 첫 두 줄이 바뀐 피터슨
//@ about: 플래그보다 차례를 먼저 적으면 둘이 함께 들어갈 수 있어요.
//@ ends: counter = 1 | counter = 2
//@ has: race
//@ never: deadlock

// 플래그보다 차례를 먼저 적어요.
const wants = [false, false];
let turn = 0;
let counter = 0;

function work(me) {
  const you = 1 - me;
  turn = you;
  wants[me] = true;
  while (wants[you] && turn === you) {}
  counter++;
  wants[me] = false;
}

parallel(
  () => work(0),
  () => work(1),
);
print('counter =', counter);
