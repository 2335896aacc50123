// 읽기와 쓰기만으로 둘 가운데 하나만 들여보내요.
const wants = [false, false];
let turn = 0;
let counter = 0;

function work(me) {
  const other = 1 - me;
  wants[me] = true;
  turn = other;
  while (wants[other] && turn === other) {}
  counter++;
  wants[me] = false;
}

parallel(
  () => work(0),
  () => work(1),
);
print('counter =', counter);
