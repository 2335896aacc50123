//@ title: 클라이언트마다 프로세스 하나
//@ about: 클라이언트가 올 때마다 프로세스를 만들어요.
//@ ends: 3번 클라이언트에 응답 | 4번 클라이언트에 응답
//@ explored: partly

// 클라이언트마다 프로세스 하나
const CLIENTS = 4;
const BAD = 0; // 잘못된 요청의 번호

function serve(id) {
  io(1);
  if (id === BAD) throw '잘못된 요청';
  print(`${id}번 클라이언트에 응답`);
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
