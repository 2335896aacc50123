const BATCH = 1; // 한 번에 건네는 메시지
const MESSAGES = 8;

const there = new Pipe();
const back = new Pipe();

function producer() {
  for (let sent = 0; sent < MESSAGES; sent += BATCH) {
    for (let i = 1; i <= BATCH; i++) there.write(sent + i);
    back.read(); // 답을 기다려요
  }
}

function consumer() {
  let sum = 0;
  for (let got = 0; got < MESSAGES; got += BATCH) {
    for (let i = 1; i <= BATCH; i++) sum += there.read();
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
