// 손님마다 프로세스 하나
const CLIENTS = 4;
const BAD = 0; // 나쁜 요청을 보내는 손님, 0이면 없음

function serve(client) {
  io(1);
  if (client === BAD) throw '나쁜 요청';
  print(`${client}번 손님에게 응답`);
  exit(0);
}

const children = new Array(CLIENTS + 1);
for (let client = 1; client <= CLIENTS; client++) {
  children[client] = fork();
  if (children[client] === 0) serve(client);
}
for (let client = 1; client <= CLIENTS; client++) {
  wait(children[client]);
}
