//@ title: 세마포어로 만든 유한 버퍼
//@ about: 세마포어 둘이 빈 자리와 든 것의 수를 나타내요.
//@ ends: 합 10
//@ never: race, deadlock

const SIZE = 2;
const ITEMS = 4;

const buffer = new Array(SIZE);
let head = 0;
let tail = 0;
const empty = new Semaphore(SIZE);
const full = new Semaphore(0);

function producer() {
  for (let i = 1; i <= ITEMS; i++) {
    empty.acquire();
    buffer[tail] = i;
    tail = (tail + 1) % SIZE;
    full.release();
  }
}

function consumer() {
  let sum = 0;
  for (let i = 1; i <= ITEMS; i++) {
    full.acquire();
    sum += buffer[head];
    head = (head + 1) % SIZE;
    empty.release();
  }
  print('합', sum);
}

parallel(producer, consumer);
