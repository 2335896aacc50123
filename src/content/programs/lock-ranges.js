//@ title: 잠금의 범위와 시간
//@ about: 어디까지 잠그느냐에 따라 겹치는 계산이 달라져요.
//@ ends: total = 400
//@ explored: partly

// 계산하고, 모두의 합에 더해요.
const THREADS = 2;
const RANGE = 1; // 0 없음, 1 좁게, 2 넓게
const WORK = 1000; // 혼자 하는 계산
const ROUNDS = 400;

const lock = new Mutex();
let total = 0;

function work(id) {
  for (let i = id; i < ROUNDS; i += THREADS) {
    if (RANGE === 2) lock.lock();
    compute(WORK);
    if (RANGE === 1) lock.lock();
    total++;
    if (RANGE > 0) lock.unlock();
  }
}

const threads = new Array(THREADS);
for (let i = 0; i < THREADS; i++) {
  threads[i] = spawn(work, i);
}
for (let i = 0; i < THREADS; i++) {
  join(threads[i]);
}
print('total =', total);
