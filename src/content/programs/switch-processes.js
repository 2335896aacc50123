//@ title: 프로세스의 저장과 복원
//@ about: 두 프로세스가 저마다 제곱을 더해요. 어디에서 끊겨도 합은 같아요.
//@ ends: 1번의 합 14 | 2번의 합 14
//@ never: race, deadlock

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
