//@ title: 풀고 기다리기
//@ about: 잠금을 풀고 답을 기다리니 요청이 겹칠 수 있어요.
//@ ends: 함께 기다린 요청 1 | 함께 기다린 요청 2
//@ never: race, deadlock

const THREADS = 2;

const lock = new Mutex();
const threads = new Array(THREADS);
let waiting = 0;
let most = 0;

function serve() {
  lock.lock();
  waiting++;
  if (waiting > most) {
    most = waiting;
  }
  lock.unlock();

  // 데이터베이스의 답을 기다려요
  io(9);

  lock.lock();
  waiting--;
  lock.unlock();
}

for (let t = 0; t < THREADS; t++) {
  threads[t] = spawn(serve);
}
for (let t = 0; t < THREADS; t++) {
  join(threads[t]);
}
print('함께 기다린 요청', most);
