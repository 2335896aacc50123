//@ title: 클라이언트마다 스레드 하나
//@ about: 클라이언트가 올 때마다 스레드를 만들어요.
//@ ends: 1번 클라이언트에 응답 | 2번 클라이언트에 응답 | 3번 클라이언트에 응답 | 4번 클라이언트에 응답
//@ never: race, deadlock

// 클라이언트마다 스레드 하나
const CLIENTS = 4;
const BAD = 0; // 잘못된 요청의 번호

function serve(id) {
  io(1);
  if (id === BAD) throw '잘못된 요청';
  print(`${id}번 클라이언트에 응답`);
}

const threads = new Array(CLIENTS);
for (let i = 0; i < CLIENTS; i++) {
  threads[i] = spawn(serve, i + 1);
}
for (let i = 0; i < CLIENTS; i++) {
  join(threads[i]);
}
