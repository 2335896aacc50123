//@ title: 손님마다 프로세스 하나
//@ about: 손님이 올 때마다 프로세스를 만들어요.
//@ ends: 3번 손님에게 응답 | 4번 손님에게 응답
//@ explored: partly

// 손님마다 프로세스 하나
const CLIENTS = 4;
const BAD = 0; // 나쁜 손님의 번호

function serve(id) {
  io(1);
  if (id === BAD) throw '나쁜 요청';
  print(`${id}번 손님에게 응답`);
  exit(0);
}

const children = new Array(CLIENTS);
for (let i = 0; i < CLIENTS; i++) {
  children[i] = fork();
  if (children[i] === 0) serve(i + 1);
}
for (let i = 0; i < CLIENTS; i++) {
  wait(children[i]);
}
