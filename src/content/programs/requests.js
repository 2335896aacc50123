//@ title: 요청을 나눠 받는 스레드
//@ about: 기다리는 동안 다른 요청을 받고, 잠근 곳에서는 줄을 서요.
//@ ends: (nothing)
//@ explored: partly

// 요청마다 계산하고, 함께 쓰는 것을 고치고, 기다려요.
const THREADS = 8;
const REQUESTS = 64;
const WORK = 1000000; // 혼자 하는 계산
const LOCKED = 0; // 잠근 채 하는 계산
const WAIT = 9000000; // 답을 기다리는 시간

const lock = new Mutex();
const next = new Atomic(0);

function serve() {
  while (next.add(1) < REQUESTS) {
    compute(WORK);
    if (LOCKED > 0) {
      lock.lock();
      compute(LOCKED);
      lock.unlock();
    }
    if (WAIT > 0) io(WAIT);
  }
}

const threads = new Array(THREADS);
for (let i = 0; i < THREADS; i++) {
  threads[i] = spawn(serve);
}
for (let i = 0; i < THREADS; i++) {
  join(threads[i]);
}
