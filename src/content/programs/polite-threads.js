//@ title: 공손한 두 스레드
//@ about: 둘 다 상대에게 먼저 가라고 하면 아무도 들어가지 못할 수 있어요.
//@ ends: counter = 2
//@ has: race, livelock
//@ never: deadlock

// 상대도 원하면 먼저 가라고 해요.
const wants = [false, false];
let counter = 0;

function work(me) {
  const you = 1 - me;
  wants[me] = true;
  while (wants[you]) {
    wants[me] = false;
    wants[me] = true;
  }
  counter++;
  wants[me] = false;
}

parallel(
  () => work(0),
  () => work(1),
);
print('counter =', counter);
