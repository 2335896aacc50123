//@ title: 스레드끼리 주고받기
//@ about: 같은 배열을 쓰고 세마포어로 알려요.
//@ ends: 받은 합 36
//@ never: race, deadlock

const BATCH = 1; // 한 번에 건네는 수
const MESSAGES = 8;

const desk = new Array(8);
const full = new Semaphore(0);
const empty = new Semaphore(0);

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

const other = spawn(producer);
consumer();
join(other);
