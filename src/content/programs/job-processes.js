//@ title: 프로세스 넷이 나눠 한 일
//@ about: 계산한 값을 파이프로 보내면 부모가 더해요.
//@ ends: 합 60
//@ explored: partly

// 파이프로 보내면 부모가 더해요.
const WORKERS = 4;
const SIZE = 6; // 일의 길이
const BROKEN = 0; // 고장 날 일꾼

let total = 0;
const pipe = new Pipe();

function work(id) {
  let sum = 0;
  for (let i = 0; i < SIZE; i++) {
    sum += id;
  }
  if (id === BROKEN) throw '고장';
  pipe.write(sum);
  exit(0);
}

const children = new Array(WORKERS);
for (let i = 0; i < WORKERS; i++) {
  children[i] = fork();
  if (children[i] === 0) work(i + 1);
}
for (let i = 0; i < WORKERS; i++) {
  const status = wait(children[i]);
  if (status !== 0) continue;
  total += pipe.read();
}
print('합', total);
