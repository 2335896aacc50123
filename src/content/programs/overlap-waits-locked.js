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

  io(9); // 잠금을 쥔 채 답을 기다려요

  waiting--;
  lock.unlock();
}

for (let i = 0; i < THREADS; i++) {
  threads[i] = spawn(serve);
}
for (let i = 0; i < THREADS; i++) {
  join(threads[i]);
}
print('함께 기다린 요청', most);
