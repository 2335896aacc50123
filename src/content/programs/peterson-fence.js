//@ title: 메모리 배리어를 둔 피터슨 알고리즘
//@ about: 제 플래그를 메모리로 내보낸 다음 상대의 플래그를 읽어요. 저장 버퍼가 있어도 한 번에 하나만 들어가요.
//@ ends: counter = 2
//@ buffered: counter = 2
//@ has: race
//@ never: deadlock, livelock

// 쓴 값을 내보내고 나서 읽어요.
const wants = [false, false];
let turn = 0;
let counter = 0;

function work(me) {
  const you = 1 - me;
  wants[me] = true;
  turn = you;
  fence();
  while (wants[you] && turn === you) {}
  counter++;
  wants[me] = false;
}

parallel(
  () => work(0),
  () => work(1),
);
print('counter =', counter);
