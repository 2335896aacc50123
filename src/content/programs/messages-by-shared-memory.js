const BATCH = 1; // 한 번에 건네는 메시지
const MESSAGES = 8;

const desk = new SharedMemory(8);
const full = new Semaphore(0, { shared: true });
const empty = new Semaphore(0, { shared: true });

function producer() {
  for (let sent = 0; sent < MESSAGES; sent += BATCH) {
    for (let i = 1; i <= BATCH; i++) desk[i - 1] = sent + i;
    full.release();
    empty.acquire(); // 답을 기다려요
  }
}

function consumer() {
  let sum = 0;
  for (let got = 0; got < MESSAGES; got += BATCH) {
    full.acquire();
    for (let i = 1; i <= BATCH; i++) sum += desk[i - 1];
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
