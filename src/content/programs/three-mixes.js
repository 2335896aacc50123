//@ title: 계산과 대기의 비율
//@ about: CPU가 놀지 않아도 기다리기만 하는 프로세스가 있어요.
//@ ends: (nothing)
//@ explored: partly

// 계산과 대기의 비율이 다른 세 프로세스
const MIX = 1; // 0 모두 계산만, 1 셋이 달라요, 2 모두 거의 대기
const REAP = 1; // 1이면 부모가 wait를 불러요
const WAIT = 3000000; // 한 번에 기다리는 시간
const WORK = 12000000; // 저마다 계산할 시간
const OTHER = 90000000; // 부모가 따로 기다리는 일

function run(burst) {
  for (let left = WORK; left > 0; left -= burst) {
    compute(burst);
    if (burst < WORK) io(WAIT);
  }
  exit(0);
}

function burstOf(place) {
  if (MIX === 0) return WORK; // 계산만
  if (MIX === 2) return 1000000; // 거의 기다려요
  if (place === 0) return WORK;
  if (place === 1) return 3000000;
  return 1000000;
}

const a = fork();
if (a === 0) run(burstOf(0));
const b = fork();
if (b === 0) run(burstOf(1));
const c = fork();
if (c === 0) run(burstOf(2));
if (REAP === 1) {
  wait(a);
  wait(b);
  wait(c);
} else {
  io(OTHER); // 끝난 자식을 거두지 않아요
}
