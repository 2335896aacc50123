// 서로 다른 두 프로세스
const N = 3;

function squares(id) {
  let sum = 0;
  for (let i = 1; i <= N; i++) {
    sum += i * i;
  }
  print(`${id}번의 합 ${sum}`);
}

const child = fork();
squares(child > 0 ? 1 : 2);
if (child > 0) wait(child);
