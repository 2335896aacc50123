// 스레드 하나가 모든 손님을 한 단계씩 돌아가며
const CLIENTS = 4;
const BAD = 0; // 나쁜 요청을 보내는 손님, 0이면 없음

function ask() {
  io(1);
}

function answer(client) {
  if (client === BAD) throw '나쁜 요청';
  print(`${client}번 손님에게 응답`);
}

for (let client = 1; client <= CLIENTS; client++) {
  ask();
}
for (let client = 1; client <= CLIENTS; client++) {
  answer(client);
}
