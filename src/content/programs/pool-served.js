//@ title: 죽는 일꾼이 있는 풀
//@ about: 일꾼 하나가 죽어도 나머지가 일을 이어 가요.
//@ ends: (nothing)
//@ explored: partly

// 감독 하나와 일꾼 프로세스 여럿
const WORKERS = 4;
const CRASH = 0; // 1 일하다, 2 잠금을 쥔 채
const RESTART = 0; // 1이면 다시 띄워요
const JOBS = 48;
const BAD = 12; // 이 일에서 죽어요
const WORK = 2000000;

const next = new Atomic(0, {
  shared: true,
});
const lock = new Mutex({
  shared: true,
});
const pids = new Array(WORKERS);

function work() {
  for (;;) {
    const job = next.add(1);
    if (job >= JOBS) exit(0);
    compute(WORK);
    if (job === BAD && CRASH === 1) throw '죽어요';
    lock.lock();
    if (job === BAD && CRASH === 2) throw '죽어요';
    compute(10000); // 결과를 적어요
    lock.unlock();
  }
}

function start() {
  const pid = fork();
  if (pid === 0) work();
  return pid;
}

for (let i = 0; i < WORKERS; i++) {
  pids[i] = start();
}
for (let i = 0; i < WORKERS; i++) {
  const status = wait(pids[i]);
  if (status < 0 && RESTART === 1) {
    wait(start());
  }
}
