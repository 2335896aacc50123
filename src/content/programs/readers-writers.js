//@ title: 읽기와 쓰기를 세마포어로
//@ about: 첫 독자가 방을 잡고 마지막 독자가 내줘요.
//@ ends: 1 1
//@ never: race, assertion, deadlock

// 읽기는 함께, 쓰기는 혼자
let left = 0;
let right = 0;

let readers = 0;
const door = new Mutex();
const room = new Semaphore(1);

function reader() {
  door.lock();
  readers++;
  if (readers === 1) room.acquire();
  door.unlock();

  assert(left === right, '쓰다 만 값');

  door.lock();
  readers--;
  if (readers === 0) room.release();
  door.unlock();
}

function writer() {
  room.acquire();
  left++;
  right++;
  room.release();
}

parallel(reader, reader, writer);
print(left, right);
