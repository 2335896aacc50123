//@ title: 메모장 또 실행하기
//@ about: 실행할 때마다 프로세스가 하나씩 생기고, 저마다 첫 페이지에만 접근해요.
//@ ends: 메모장 2
//@ never: race, deadlock

const RUNS = 1; // 실행하는 횟수

function memo() {
  const note = new Array(64);
  for (let i = 0; i < 10; i++) note[i] = i; // 첫 페이지만
  print('메모장', getpid());
}

for (let i = 0; i < RUNS; i++) {
  if (fork() === 0) {
    memo();
    exit(0);
  }
}
for (let i = 0; i < RUNS; i++) wait();
