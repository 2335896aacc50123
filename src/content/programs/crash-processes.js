//@ title: 고장 난 프로세스 하나
//@ about: 고장 난 프로세스만 죽고 나머지는 계속해요.
//@ ends: 모두 거두었어요
//@ has: fault
//@ explored: partly

const FAULT = 1;

const zero = [0];

function sick() {
  print('일꾼 1: 고장 앞');
  fail();
}

function healthy(id) {
  for (let b = 1; b <= 4; b++) {
    print(`일꾼 ${id}: 하트비트 ${b}`);
  }
}

const pids = new Array(3);
// 부모는 0
let me = 0;
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

function fail() {
  if (FAULT === 1) {
    const p = null;
    print(p.value);
  } else if (FAULT === 2) {
    print(Math.trunc(1 / zero[0]));
  } else if (FAULT === 3) {
    assert(zero[0] === 1, '깨진 약속');
  } else if (FAULT === 4) {
    throw '받는 곳 없는 예외';
  } else if (FAULT === 5) {
    exit(3);
  } else if (FAULT === 6) {
    while (true) {
      yieldNow();
    }
  }
}
