//@ title: 쓸 때 적재하기
//@ about: 프로세스마다 첫 페이지에만 접근해요.
//@ ends: 프로세스 2 | 프로세스 3 | 프로세스 4
//@ never: race, deadlock

const RUNS = 3; // 실행하는 횟수

const pids = new Array(RUNS);
const all = new Barrier(RUNS + 1, {
  shared: true,
});

function program() {
  const data = new Array(64);
  data[0] = getpid(); // 첫 페이지만
  print('프로세스', data[0]);
  all.wait();
  exit(0);
}

for (let i = 0; i < RUNS; i++) {
  const pid = fork();
  if (pid === 0) program();
  pids[i] = pid;
}
all.wait(); // 모두 떠 있는 순간
for (let i = 0; i < RUNS; i++) {
  wait(pids[i]);
}
