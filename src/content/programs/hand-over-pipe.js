//@ title: 파이프로 하나씩 건네기
//@ about: 프로세스 사이라 값을 하나씩 복사해 보내요.
//@ ends: 10
//@ never: race, deadlock

const SIZE = 4;

const pipe = new Pipe();

function giver() {
  const made = new Array(SIZE);
  for (let i = 0; i < SIZE; i++) {
    made[i] = i + 1;
  }
  for (let i = 0; i < SIZE; i++) {
    // 하나씩 복사해 보내요
    pipe.write(made[i]);
  }
}

function taker() {
  let sum = 0;
  for (let i = 0; i < SIZE; i++) {
    sum += pipe.read();
  }
  print(sum);
}

const child = fork();
if (child === 0) {
  taker();
  exit(0);
}
giver();
wait(child);
