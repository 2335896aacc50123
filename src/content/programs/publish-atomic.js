//@ title: 원자 변수로 알리기
//@ about: 플래그가 원자 변수이면 앞서 쓴 값이 함께 보여요.
//@ ends: 42
//@ never: race, deadlock

const ready = new Atomic(0);
let data = 0;

function writer() {
  data = 42;
  ready.store(1);
}

function reader() {
  while (ready.load() === 0) {
    yieldNow();
  }
  print(data);
}

parallel(writer, reader);
