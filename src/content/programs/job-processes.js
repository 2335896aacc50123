// 프로세스로: 저마다 계산해서 파이프로 보내요.
const WORKERS = 4;
const LENGTH = 6; // 일꾼 하나가 더하는 수의 개수
const BROKEN = 0; // 고장 나는 일꾼의 번호, 0이면 없음

let total = 0;
const pipe = new Pipe();

function work(id) {
  let sum = 0;
  for (let i = 1; i <= LENGTH; i++) sum += i * id;
  if (id === BROKEN) throw '고장';
  pipe.write(sum);
}

const children = new Array(WORKERS + 1);
for (let id = 1; id <= WORKERS; id++) {
  children[id] = fork();
  if (children[id] === 0) {
    work(id);
    exit(0);
  }
}
for (let id = 1; id <= WORKERS; id++) {
  if (wait(children[id]) === 0) total += pipe.read();
}
print('합', total);
