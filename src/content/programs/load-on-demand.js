const RUNS = 3; // 같은 프로그램을 몇 번 실행할까요
const WORDS = 64; // 네 쪽 남짓한 배열

const children = new Array(RUNS);
const together = new Barrier(RUNS + 1, { shared: true });

function program() {
  const data = new Array(WORDS);
  data[0] = getpid(); // 첫 쪽만 만져요
  print('프로세스', data[0]);
  together.wait();
  exit(0);
}

for (let run = 0; run < RUNS; run++) {
  const child = fork();
  if (child === 0) program();
  children[run] = child;
}
together.wait(); // 모두 함께 떠 있는 순간
for (let run = 0; run < RUNS; run++) wait(children[run]);
