const FAULT = 1; // 일꾼 2에게 일어날 일
const BEATS = 4;

const ruler = new SharedMemory(1); // 모두가 재는 데 쓰는 자
const workers = [0, 0, 0];

function fail() {
  const nothing = null;
  const zero = 0;
  if (FAULT === 1) print(nothing.value);
  if (FAULT === 2) print(Math.trunc(1 / zero));
  if (FAULT === 3) assert(false, '있을 수 없는 일');
  if (FAULT === 4) throw '아무도 잡지 않는 예외';
  if (FAULT === 5) exit(3);
  if (FAULT === 6) ruler[0] = 0;
}

function work(id) {
  for (let beat = 1; beat <= BEATS; beat++) {
    if (id === 2 && beat === 2) fail();
    print('일꾼', id, '심박', beat, '·', Math.trunc(60 / ruler[0]));
  }
}

ruler[0] = 1;
for (let id = 1; id <= 3; id++) workers[id - 1] = spawn(work, id);
for (let id = 1; id <= 3; id++) join(workers[id - 1]);
