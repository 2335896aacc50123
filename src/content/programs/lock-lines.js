//@ title: 잠그는 줄을 옮기며
//@ about: 어느 줄부터 어느 줄까지 잠그느냐가 빠르기와 답을 함께 정해요.
//@ ends: total = 400
//@ explored: partly

// 계산하고, 모두의 합에 더해요.
const THREADS = 2;
const RANGE = 24; // 2번 줄 앞에서 4번 줄 뒤까지 잠가요. 0이면 잠그지 않아요
const WORK = 1000; // 혼자 하는 계산
const ROUNDS = 400;
const LOCK = Math.trunc(RANGE / 10);
const UNLOCK = RANGE % 10;

const lock = new Mutex();
let total = 0;

function work(id) {
  for (let i = id; i < ROUNDS; i += THREADS) {
    if (LOCK === 1) lock.lock();
    compute(WORK); // 1
    if (UNLOCK === 1) lock.unlock();
    if (LOCK === 2) lock.lock();
    const seen = total; // 2
    if (UNLOCK === 2) lock.unlock();
    if (LOCK === 3) lock.lock();
    const more = seen + 1; // 3
    if (UNLOCK === 3) lock.unlock();
    if (LOCK === 4) lock.lock();
    total = more; // 4
    if (UNLOCK === 4) lock.unlock();
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
