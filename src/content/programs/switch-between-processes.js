//@ title: 두 프로세스 사이의 문맥 교환
//@ about: 서로 다른 프로세스가 CPU를 주고받아요.
//@ ends: 3 | 300
//@ never: race, deadlock

const ROUNDS = 3;

function count(step) {
  let sum = 0;
  for (let i = 0; i < ROUNDS; i++) {
    sum += step;
  }
  print(sum);
}

const other = fork();
if (other === 0) {
  count(100);
  exit(0);
}
count(1);
wait(other);
