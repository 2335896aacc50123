const left = new RwLock();
const right = new RwLock();

function first() {
  // 읽기만 하면 함께 쥘 수 있어요
  left.readLock();
  right.readLock();
  right.readUnlock();
  left.readUnlock();
}

function second() {
  right.readLock();
  left.readLock();
  left.readUnlock();
  right.readUnlock();
}

parallel(first, second);
print('둘 다 끝났어요');
