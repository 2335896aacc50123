//@ title: 순서를 바꾼 플래그
//@ about: 플래그를 먼저 1로 바꾸고 값을 나중에 써요. 읽는 쪽이 옛 값을 볼 수 있어요.
//@ ends: 0 | 42
//@ has: race
//@ never: deadlock

let data = 0;
let ready = false;

function writer() {
  // 두 줄의 차례가 바뀌었어요
  ready = true;
  data = 42;
}

function reader() {
  while (!ready) {
    yieldNow();
  }
  print(data);
}

parallel(writer, reader);
