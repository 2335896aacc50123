//@ title: 이벤트 루프 서버
//@ about: 스레드 하나가 여러 클라이언트를 조금씩 맡아요.
//@ ends: 4번 클라이언트에 응답
//@ never: race, deadlock

// 스레드 하나가 조금씩 돌아가며
const CLIENTS = 4;
const BAD = 0; // 잘못된 요청의 번호

function ask() {
  io(1);
}

function answer(id) {
  if (id === BAD) throw '잘못된 요청';
  print(`${id}번 클라이언트에 응답`);
}

for (let i = 0; i < CLIENTS; i++) {
  ask();
}
for (let i = 0; i < CLIENTS; i++) {
  answer(i + 1);
}
