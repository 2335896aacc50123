const FAULT = 1;

const zero = [0];

function fail() {
  if (FAULT === 1) {
    const p = null;
    print(p.value);
  } else if (FAULT === 2) {
    print(Math.trunc(1 / zero[0]));
  } else if (FAULT === 3) {
    assert(zero[0] === 1, '약속이 깨졌어요');
  } else if (FAULT === 4) {
    throw '아무도 받지 않은 예외';
  } else if (FAULT === 5) {
    exit(3);
  } else if (FAULT === 6) {
    while (true) {
      yieldNow();
    }
  }
}

function sick() {
  print('일꾼 1: 고장 앞');
  fail();
}

function healthy(id) {
  for (let beat = 1; beat <= 4; beat++) {
    print(`일꾼 ${id}: 심박 ${beat}`);
  }
}

const pids = new Array(3);
let me = 0; // 0은 부모
for (let id = 1; id <= 3 && me === 0; id++) {
  pids[id - 1] = fork();
  if (pids[id - 1] === 0) {
    me = id;
  }
}

if (me === 1) {
  sick();
} else if (me > 1) {
  healthy(me);
} else {
  for (let i = 0; i < 3; i++) {
    wait(pids[i]);
  }
  print('모두 거두었어요');
}
