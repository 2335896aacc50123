// 스레드로: 저마다 계산해서 같은 total에 더해요.
const WORKERS = 4;
const LENGTH = 6; // 일꾼 하나가 더하는 수의 개수
const BROKEN = 0; // 고장 나는 일꾼의 번호, 0이면 없음

let total = 0;
const lock = new Mutex();

function work(id) {
  let sum = 0;
  for (let i = 1; i <= LENGTH; i++) sum += i * id;
  if (id === BROKEN) throw '고장';
  lock.lock();
  total += sum;
  lock.unlock();
}

const threads = new Array(WORKERS + 1);
for (let id = 1; id <= WORKERS; id++) {
  threads[id] = spawn(work, id);
}
for (let id = 1; id <= WORKERS; id++) {
  join(threads[id]);
}
print('합', total);
