//@ title: 파이프로 주고받기
//@ about: 몇 개를 보낼 때마다 답을 기다려요.
//@ ends: 받은 합 36
//@ never: race, deadlock

const BATCH = 1; // 한 번에 건네는 수
const MESSAGES = 8;

const there = new Pipe();
const back = new Pipe();

function producer() {
  let sent = 0;
  while (sent < MESSAGES) {
    for (let i = 0; i < BATCH; i++) {
      sent++;
      there.write(sent);
    }
    back.read(); // 답을 기다려요
  }
}

function consumer() {
  let got = 0;
  let sum = 0;
  while (got < MESSAGES) {
    for (let i = 0; i < BATCH; i++) {
      sum += there.read();
      got++;
    }
    back.write(1);
  }
  print('받은 합', sum);
}

const child = fork();
if (child === 0) {
  producer();
  exit(0);
}
consumer();
wait(child);
