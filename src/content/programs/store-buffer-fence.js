//@ title: 메모리 배리어를 둔 저장 버퍼 시험
//@ about: 쓴 값이 메모리로 나간 다음 상대를 읽어요. 저장 버퍼가 있어도 둘 다 0을 보는 일은 없어요.
//@ ends: 0 1 | 1 0 | 1 1
//@ buffered: 0 1 | 1 0 | 1 1
//@ has: race
//@ never: deadlock

// 저마다 쓰고 나서 상대를 읽어요.
let x = 0;
let y = 0;
let sawY = 0;
let sawX = 0;

function first() {
  x = 1;
  fence();
  sawY = y;
}

function second() {
  y = 1;
  fence();
  sawX = x;
}

parallel(first, second);
print(sawY, sawX);
