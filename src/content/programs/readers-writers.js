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
