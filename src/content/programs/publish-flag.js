//@ title: 플래그로 알리기
//@ about: 값을 쓰고 평범한 플래그를 1로 바꿔요.
//@ ends: 42
//@ buffered: 42
//@ has: race
//@ never: deadlock

let data = 0;
let ready = false;

function writer() {
  data = 42;
  ready = true;
}

function reader() {
  while (!ready) {
    yieldNow();
  }
  print(data);
}

parallel(writer, reader);
