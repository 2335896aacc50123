//@ title: 읽기-쓰기 잠금
//@ about: 읽기는 함께, 쓰기는 혼자 해요.
//@ ends: 1 1
//@ never: race, assertion, deadlock

// 읽기는 함께, 쓰기는 혼자
let left = 0;
let right = 0;
const room = new RwLock();

function reader() {
  room.readLock();
  assert(left === right, '쓰다 만 값');
  room.readUnlock();
}

function writer() {
  room.writeLock();
  left++;
  right++;
  room.writeUnlock();
}

parallel(reader, reader, writer);
print(left, right);
