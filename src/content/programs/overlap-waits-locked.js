//@ title: 쥔 채 기다리기
//@ about: 잠금을 쥔 채 답을 기다려서 요청이 하나씩만 가요.
//@ ends: 함께 기다린 요청 1
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

  // 잠금을 쥔 채 답을 기다려요
  io(9);

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
