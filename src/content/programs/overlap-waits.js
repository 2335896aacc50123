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

  io(9); // 데이터베이스의 답을 기다려요

  lock.lock();
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
