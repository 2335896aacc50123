// 프로세스 둘에 일꾼 스레드가 셋씩 있어요.
const ROUNDS = 3;

function work() {
  for (let i = 0; i < ROUNDS; i++) {
    compute(1);
  }
}

const child = fork();
parallel(work, work, work);
if (child > 0) wait(child);
