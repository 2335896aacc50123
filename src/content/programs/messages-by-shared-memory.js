//@ title: 공유 메모리로 주고받기
//@ about: 공유 메모리에 두고 세마포어로 알려요.
//@ ends: 받은 합 36
//@ never: race, deadlock

const BATCH = 1; // 한 번에 건네는 수
const MESSAGES = 8;

const desk = new SharedMemory(8);
const full = new Semaphore(0, {
  shared: true,
});
const empty = new Semaphore(0, {
  shared: true,
});

function producer() {
  let sent = 0;
  while (sent < MESSAGES) {
    for (let i = 0; i < BATCH; i++) {
      sent++;
      desk[i] = sent;
    }
    full.release();
    empty.acquire(); // 답을 기다려요
  }
}

function consumer() {
  let got = 0;
  let sum = 0;
  while (got < MESSAGES) {
    full.acquire();
    for (let i = 0; i < BATCH; i++) {
      sum += desk[i];
      got++;
    }
    empty.release();
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
