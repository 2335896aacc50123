//@ title: 돌아가며 양보하는 스레드
//@ about: 하는 일 없이 차례만 넘겨, 교환 한 번의 비용이 드러나요.
//@ ends: (nothing)
//@ explored: partly

// 스레드 여럿이 한 번씩 돌아가며 양보해요.
const TASKS = 8;
const ROUNDS = 40;

function turn() {
  for (let i = 0; i < ROUNDS; i++) {
    yieldNow();
  }
}

const threads = new Array(TASKS);
for (let i = 0; i < TASKS; i++) {
  threads[i] = spawn(turn);
}
for (let i = 0; i < TASKS; i++) {
  join(threads[i]);
}
