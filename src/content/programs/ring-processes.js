//@ title: 돌아가며 양보하는 프로세스
//@ about: 하는 일 없이 차례만 넘겨, 교환 한 번의 비용이 드러나요.
//@ ends: (nothing)
//@ explored: partly

// 프로세스 여럿이 한 번씩 돌아가며 양보해요.
const TASKS = 8;
const ROUNDS = 40;

function turn() {
  for (let i = 0; i < ROUNDS; i++) {
    yieldNow();
  }
}

const pids = new Array(TASKS);
for (let i = 0; i < TASKS; i++) {
  pids[i] = fork();
  if (pids[i] === 0) {
    turn();
    exit(0);
  }
}
for (let i = 0; i < TASKS; i++) {
  wait(pids[i]);
}
