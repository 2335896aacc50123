//@ title: 공유 메모리로 건네는 프로세스
//@ about: 프로세스들이 일을 나눠 하고 공유 메모리로 결과를 건네요. 고장 난 일꾼만 다시 시켜요.
//@ ends: 합 300
//@ explored: partly

// 프로세스 여럿이 일을 나눠 하고 결과를 건네요.
const WORKERS = 4;
const JOBS = 24;
const WORK = 50000; // 일 하나의 계산
const REUSE = 1; // 0이면 일마다 일꾼을 새로
const FAULTS = 0; // 고장이 나는 횟수
const COUNT = REUSE === 1 ? WORKERS : JOBS;

const broken = new Atomic(0, {
  shared: true,
});
const box = new SharedMemory(JOBS);
const next = new Array(COUNT); // 일꾼마다 다음 일
const pids = new Array(COUNT);

function work(id) {
  const mine = next[id];
  for (let job = mine.load(); job < JOBS; job += COUNT) {
    compute(WORK);
    const n = broken.load();
    const place = Math.trunc((JOBS * (n + 1)) / (FAULTS + 1));
    if (n < FAULTS && job >= place) {
      if (broken.compareExchange(n, n + 1) === n) throw '고장';
    }
    box[job] = job + 1; // 결과를 건네요
    mine.store(job + COUNT);
  }
  exit(0);
}

function start(id) {
  const pid = fork();
  if (pid === 0) work(id);
  return pid;
}

// 죽은 일꾼은 하던 일부터 다시 시켜요.
function finish(id) {
  let status = wait(pids[id]);
  while (status < 0) {
    status = wait(start(id));
  }
}

for (let i = 0; i < COUNT; i++) {
  next[i] = new Atomic(i, {
    shared: true,
  });
}
for (let i = 0; i < COUNT; i++) {
  if (i >= WORKERS) finish(i - WORKERS);
  pids[i] = start(i);
}
for (let i = COUNT - WORKERS; i < COUNT; i++) {
  finish(i);
}
let sum = 0;
for (let job = 0; job < JOBS; job++) {
  sum += box[job];
}
print('합', sum);
