//@ title: 데커 알고리즘
//@ about: 제 차례가 아닌 스레드가 플래그를 내리고 기다려요. 공손한 두 스레드의 라이브락이 없어져요.
//@ ends: counter = 2
//@ buffered: counter = 1 | counter = 2
//@ has: race
//@ never: deadlock, livelock

// 제 차례가 아닌 쪽이 물러나요.
const wants = [false, false];
let turn = 0;
let counter = 0;

function work(me) {
  const you = 1 - me;
  wants[me] = true;
  while (wants[you]) {
    if (turn === you) {
      wants[me] = false;
      while (turn === you) {}
      wants[me] = true;
    }
  }
  counter++;
  turn = you;
  wants[me] = false;
}

parallel(
  () => work(0),
  () => work(1),
);
print('counter =', counter);
