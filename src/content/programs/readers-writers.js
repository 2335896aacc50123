// 읽는 이는 여럿이 함께, 쓰는 이는 혼자 들어가요.
let left = 0;
let right = 0;

let readers = 0;
const door = new Mutex(); // readers를 지켜요
const room = new Semaphore(1); // 첫 독자가 잠그고 마지막 독자가 열어요

function reader() {
  door.lock();
  readers++;
  if (readers === 1) room.acquire();
  door.unlock();

  assert(left === right, '쓰다 만 값을 읽었어요');

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
