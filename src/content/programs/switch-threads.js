// 같은 프로세스의 두 스레드
const N = 3;

function squares(id) {
  let sum = 0;
  for (let i = 1; i <= N; i++) {
    sum += i * i;
  }
  print(`${id}번의 합 ${sum}`);
}

parallel(
  () => squares(1),
  () => squares(2),
);
