//@ title: 고장 난 스레드 하나
//@ about: 스레드 하나의 고장으로 프로세스 전체가 끝나요.
//@ ends: (fault)
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

parallel(
  sick,
  () => healthy(2),
  () => healthy(3),
);
print('모두 거두었어요');

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
