//@ title: 함께 쥐기
//@ about: 읽기 잠금은 여럿이 함께 쥘 수 있어서 서로를 막지 않아요.
//@ ends: 둘 다 끝났어요
//@ never: deadlock, livelock

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
