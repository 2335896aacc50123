//@ title: 손님마다 스레드, 시간으로
//@ about: 손님 열여섯을 저마다 스레드가 맡아요.
//@ ends: (nothing)
//@ explored: partly

// 손님마다 스레드 하나
const CLIENTS = 16;
const WORK = 300000; // 계산
const WAIT = 3000000; // 답을 기다림

function serve() {
  compute(WORK);
  io(WAIT);
  compute(WORK);
}

const threads = new Array(CLIENTS);
for (let i = 0; i < CLIENTS; i++) {
  threads[i] = spawn(serve);
}
for (let i = 0; i < CLIENTS; i++) {
  join(threads[i]);
}
