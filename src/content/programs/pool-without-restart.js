//@ title: 다시 띄우지 않는 풀
//@ about: 일꾼이 죽으면 남은 일꾼이 일을 이어 가요.
//@ ends: 끝낸 일 8 · 남은 일꾼 2
//@ has: fault
//@ explored: partly

const WORKERS = 3;
const CRASH = 1; // 일꾼이 죽는 때
const JOBS = 9;
const BAD = 4; // 이 일을 맡은 일꾼이

const queue = new Pipe();
const lock = new Mutex({
  shared: true,
});
const done = new SharedMemory(1);
const pids = new Array(WORKERS);

function crash() {
  throw '일꾼이 죽었어요';
}

function work() {
  let job = queue.read();
  while (job > 0) {
    const bad = job === BAD;
    if (bad && CRASH === 1) crash();
    lock.lock();
    if (bad && CRASH === 2) crash();
    done[0]++;
    lock.unlock();
    job = queue.read();
  }
  exit(0);
}

function start() {
  const pid = fork();
  if (pid === 0) work();
  return pid;
}

for (let i = 0; i < WORKERS; i++) {
  pids[i] = start();
}
for (let job = 1; job <= JOBS; job++) {
  queue.write(job);
}
for (let i = 0; i < WORKERS; i++) {
  queue.write(0); // 그만
}

let healthy = 0;
for (let i = 0; i < WORKERS; i++) {
  const status = wait(pids[i]);
  if (status === 0) healthy++;
}
print(
  '끝낸 일', done[0],
  '· 남은 일꾼', healthy,
);
