//@ title: 메모리 배리어를 둔 데커 알고리즘
//@ about: 플래그를 세울 때마다 메모리로 내보낸 다음 상대의 플래그를 읽어요.
//@ ends: counter = 2
//@ buffered: counter = 2
//@ has: race
//@ never: deadlock, livelock

// 플래그를 내보내고 나서 상대를 봐요.
const wants = [false, false];
let turn = 0;
let counter = 0;

function work(me) {
  const you = 1 - me;
  wants[me] = true;
  fence();
  while (wants[you]) {
    if (turn === you) {
      wants[me] = false;
      while (turn === you) {}
      wants[me] = true;
      fence();
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
