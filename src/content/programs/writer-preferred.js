//@ title: 쓰기를 먼저 들이는 잠금
//@ about: 쓰겠다고 청한 스레드가 있으면 새로 읽으려는 스레드는 기다려요.
//@ ends: value = 1
//@ never: race, deadlock, livelock, starvation

// 쓰는 이가 청하면 새로 읽지 못해요.
let value = 0;
const room = new RwLock({ prefer: 'writer' });

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
