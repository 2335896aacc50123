//@ title: 두 스레드 사이의 문맥 교환
//@ about: 같은 프로세스의 두 흐름이 CPU를 주고받아요.
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

const other = spawn(count, 100);
count(1);
join(other);
