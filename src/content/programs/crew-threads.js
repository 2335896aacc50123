//@ title: 스레드로 나눈 계산
//@ about: 같은 일 열여섯을 스레드 여럿이 나눠 해요.
//@ ends: (nothing)
//@ explored: partly

// 같은 일을 스레드 여럿이 나눠요.
const WORKERS = 4;
const JOBS = 16;
const WORK = 2000000; // 계산 2 ms
const WAIT = 0; // 대기

const threads = new Array(WORKERS);

function work(id) {
  for (let job = id; job < JOBS; job += WORKERS) {
    compute(WORK);
    if (WAIT > 0) io(WAIT);
  }
}

for (let i = 0; i < WORKERS; i++) {
  threads[i] = spawn(work, i);
}
for (let i = 0; i < WORKERS; i++) {
  join(threads[i]);
}
