//@ title: 계산과 대기의 비율
//@ about: CPU가 놀지 않아도 기다리기만 하는 프로세스가 있어요.
//@ ends: (nothing)
//@ explored: partly

// 계산과 대기의 비율이 다른 세 프로세스
const WAIT = 3000000; // 한 번에 기다리는 시간
const WORK = 12000000; // 저마다 계산할 시간

function run(burst) {
  for (let left = WORK; left > 0; left -= burst) {
    compute(burst);
    if (burst < WORK) io(WAIT);
  }
  exit(0);
}

const a = fork();
if (a === 0) run(WORK); // 계산만
const b = fork();
if (b === 0) run(3000000);
const c = fork();
if (c === 0) run(1000000); // 거의 기다려요
wait(a);
wait(b);
wait(c);
