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
