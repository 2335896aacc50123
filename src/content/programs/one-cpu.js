//@ title: CPU 하나의 겹침
//@ about: 계산하려면 CPU를 쥐어야 하고 기다릴 때는 필요 없어요.
//@ ends: 함께 계산 1, 함께 기다림 1 | 함께 계산 1, 함께 기다림 2 | 함께 계산 1, 함께 기다림 3
//@ explored: partly

const CPUS = 1;
const THREADS = 3;

const cpu = new Semaphore(CPUS);
const tally = new Mutex();
const threads = new Array(THREADS);
// 계산하는 수, 기다리는 수
const now = [0, 0];
const most = [0, 0];

function enter(kind) {
  tally.lock();
  now[kind]++;
  if (now[kind] > most[kind]) {
    most[kind] = now[kind];
  }
  tally.unlock();
}

function leave(kind) {
  tally.lock();
  now[kind]--;
  tally.unlock();
}

function serve() {
  enter(1);
  // 기다림은 CPU 없이도 돼요
  io(9);
  leave(1);

  // 계산은 CPU를 쥐어야 해요
  cpu.acquire();
  enter(0);
  compute(1);
  leave(0);
  cpu.release();
}

for (let t = 0; t < THREADS; t++) {
  threads[t] = spawn(serve);
}
for (let t = 0; t < THREADS; t++) {
  join(threads[t]);
}
print(`함께 계산 ${most[0]}, 함께 기다림 ${most[1]}`);
