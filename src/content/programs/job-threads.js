//@ title: 스레드 넷이 나눠 한 일
//@ about: 같은 total에 잠그고 더해요.
//@ ends: 합 60
//@ explored: partly

// 같은 total에 더해요.
const WORKERS = 4;
const SIZE = 6; // 일의 길이
const BROKEN = 0; // 고장 날 일꾼

let total = 0;
const lock = new Mutex();

function work(id) {
  let sum = 0;
  for (let i = 0; i < SIZE; i++) {
    sum += id;
  }
  if (id === BROKEN) throw '고장';
  lock.lock();
  total += sum;
  lock.unlock();
}

const threads = new Array(WORKERS);
for (let i = 0; i < WORKERS; i++) {
  threads[i] = spawn(work, i + 1);
}
for (let i = 0; i < WORKERS; i++) {
  join(threads[i]);
}
print('합', total);
