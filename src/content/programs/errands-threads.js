//@ title: 결과를 건네는 스레드
//@ about: 스레드들이 일을 나눠 하고 결과를 건네요. 하나가 고장 나면 모두 처음부터예요.
//@ ends: 합 300
//@ explored: partly

// 스레드 여럿이 일을 나눠 하고 결과를 건네요.
const WORKERS = 4;
const JOBS = 24;
const WORK = 50000; // 일 하나의 계산
const REUSE = 1; // 0이면 일마다 일꾼을 새로
const FAULTS = 0; // 고장이 나는 횟수
const COUNT = REUSE === 1 ? WORKERS : JOBS;

const broken = new Atomic(0, {
  shared: true,
});

function work(id, box) {
  for (let job = id; job < JOBS; job += COUNT) {
    compute(WORK);
    const n = broken.load();
    const place = Math.trunc((JOBS * (n + 1)) / (FAULTS + 1));
    if (n < FAULTS && job >= place) {
      if (broken.compareExchange(n, n + 1) === n) throw '고장';
    }
    box[job] = job + 1; // 결과를 건네요
  }
}

function crew() {
  const box = new SharedMemory(JOBS);
  const threads = new Array(COUNT);
  for (let i = 0; i < COUNT; i++) {
    if (i >= WORKERS) join(threads[i - WORKERS]);
    threads[i] = spawn(work, i, box);
  }
  for (let i = COUNT - WORKERS; i < COUNT; i++) {
    join(threads[i]);
  }
  let sum = 0;
  for (let job = 0; job < JOBS; job++) {
    sum += box[job];
  }
  print('합', sum);
}

if (FAULTS === 0) {
  crew();
} else {
  // 감독이 지켜보다가 죽으면 처음부터 다시 시켜요.
  let status = -1;
  while (status < 0) {
    const pid = fork();
    if (pid === 0) {
      crew();
      exit(0);
    }
    status = wait(pid);
  }
}
