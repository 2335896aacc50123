const left = new RwLock();
const right = new RwLock();

function first() {
  left.readLock(); // 읽기만 하면 함께 쥘 수 있어요
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
