//@ title: 스레드들의 하트비트
//@ about: 한 스레드가 고장 나면 모든 하트비트가 멎어요.
//@ ends: (fault)
//@ has: fault
//@ explored: partly

const FAULT = 1; // 일꾼 2의 고장
const BEATS = 4;

const unit = new SharedMemory(1);
const threads = [0, 0, 0];

function fail() {
  const none = null;
  const zero = 0;
  if (FAULT === 1) none.value = 1;
  if (FAULT === 2) {
    print(Math.trunc(1 / zero));
  }
  if (FAULT === 3) throw '예외';
  if (FAULT === 4) exit(3);
  if (FAULT === 5) unit[0] = 0;
}

function work(id) {
  for (let i = 1; i <= BEATS; i++) {
    if (id === 2 && i === 2) fail();
    const n = Math.trunc(i / unit[0]);
    print('일꾼', id, '하트비트', n);
  }
}

unit[0] = 1; // 모두가 나누는 수
for (let id = 1; id <= 3; id++) {
  threads[id - 1] = spawn(work, id);
}
for (let i = 0; i < 3; i++) {
  join(threads[i]);
}
