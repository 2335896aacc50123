// 프로세스로: 저마다 계산해서 파이프로 보내요.
const WORKERS = 4;
const BROKEN = 0; // 고장 나는 일꾼의 번호, 0이면 없음

let total = 0;
const pipe = new Pipe();

function work(id) {
  if (id === BROKEN) throw '고장';
  pipe.write(id * id);
  exit(0);
}

const children = new Array(WORKERS + 1);
for (let id = 1; id <= WORKERS; id++) {
  children[id] = fork();
  if (children[id] === 0) work(id);
}
for (let id = 1; id <= WORKERS; id++) {
  if (wait(children[id]) === 0) total += pipe.read();
}
print('합', total);
