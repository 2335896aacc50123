//@ title: 파이프에 흘려보내기
//@ about: 답을 기다리지 않고 파이프에 계속 써요.
//@ ends: 받은 합 10
//@ never: race, deadlock

const MESSAGES = 4;

const pipe = new Pipe();

function consumer() {
  let sum = 0;
  for (let i = 0; i < MESSAGES; i++) {
    sum += pipe.read(); // 비었으면 기다려요
  }
  print('받은 합', sum);
}

const child = fork();
if (child === 0) {
  consumer();
  exit(0);
}
for (let i = 1; i <= MESSAGES; i++) {
  pipe.write(i); // 가득 찼으면 기다려요
}
wait(child);
