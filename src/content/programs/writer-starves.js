//@ title: 굶는 쓰기 스레드
//@ about: 읽는 스레드가 끊이지 않으면 쓰는 스레드는 영영 못 들어갈 수 있어요.
//@ ends: value = 1
//@ has: livelock, starvation
//@ never: race, deadlock

// 쓰는 이는 방이 비어야 들어가요.
let value = 0;
const room = new RwLock();

function reader() {
  let seen = 0;
  while (seen === 0) {
    room.readLock();
    seen = value;
    room.readUnlock();
  }
}

function writer() {
  room.writeLock();
  value = 1;
  room.writeUnlock();
}

parallel(reader, reader, writer);
print('value =', value);
