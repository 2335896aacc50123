// 읽기-쓰기 잠금으로 쓴 독자와 저자
let left = 0;
let right = 0;
const room = new RwLock();

function reader() {
  room.readLock();
  assert(left === right, '쓰다 만 값을 읽었어요');
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
