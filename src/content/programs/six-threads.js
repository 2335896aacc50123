//@ title: 여섯 스레드
//@ about: 프로세스 둘에서 일꾼 셋씩 계산해요.
//@ ends: (nothing)
//@ explored: partly

// 프로세스 둘, 일꾼 셋씩
const TURNS = 3;

function work() {
  for (let i = 0; i < TURNS; i++) {
    compute(1);
  }
}

const child = fork();
parallel(work, work, work);
if (child > 0) wait(child);
