const CPUS = 1;
const THREADS = 3;

const cpu = new Semaphore(CPUS);
const tally = new Mutex();
const threads = new Array(THREADS);
const now = [0, 0]; // 계산 중, 기다리는 중
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
  io(9); // 기다림은 CPU 없이도 돼요
  leave(1);

  cpu.acquire(); // 계산은 CPU를 쥐어야 해요
  enter(0);
  compute(1);
  leave(0);
  cpu.release();
}

for (let i = 0; i < THREADS; i++) {
  threads[i] = spawn(serve);
}
for (let i = 0; i < THREADS; i++) {
  join(threads[i]);
}
print(`함께 계산 ${most[0]}, 함께 기다림 ${most[1]}`);
