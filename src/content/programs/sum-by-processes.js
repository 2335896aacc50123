//@ title: 프로세스로 나눠 더하기
//@ about: 자식들이 더한 값을 종료 코드로 돌려줘요.
//@ ends: 합 78
//@ explored: partly

const WORKERS = 4;
const LAST = 12; // 1부터 12까지

const pids = new Array(WORKERS);

function add(id) {
  let sum = 0;
  let n = id + 1;
  while (n <= LAST) {
    sum += n;
    n += WORKERS;
  }
  return sum;
}

for (let i = 0; i < WORKERS; i++) {
  const pid = fork();
  if (pid === 0) exit(add(i));
  pids[i] = pid;
}

let total = 0;
for (let i = 0; i < WORKERS; i++) {
  total += wait(pids[i]);
}
print('합', total);
