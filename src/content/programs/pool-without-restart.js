const WORKERS = 3;
const CRASH = 1; // 0 없음, 1 일하다가, 2 잠금을 쥔 채로
const JOBS = 9;
const BAD = 4; // 이 일을 맡은 일꾼이 죽어요

const queue = new Pipe();
const lock = new Mutex({ shared: true });
const done = new SharedMemory(1);
const workers = new Array(WORKERS);

function work() {
  for (let job = queue.read(); job > 0; job = queue.read()) {
    if (CRASH === 1 && job === BAD) throw '일하다가';
    lock.lock();
    if (CRASH === 2 && job === BAD) throw '잠금을 쥔 채로';
    done[0]++;
    lock.unlock();
  }
  exit(0);
}

function start() {
  const child = fork();
  if (child === 0) work();
  return child;
}

for (let i = 0; i < WORKERS; i++) workers[i] = start();
for (let job = 1; job <= JOBS; job++) queue.write(job);
for (let i = 0; i < WORKERS; i++) queue.write(0); // 그만

let healthy = 0;
for (let i = 0; i < WORKERS; i++) {
  if (wait(workers[i]) === 0) healthy++;
}
print('끝낸 일', done[0], '· 남은 일꾼', healthy);
