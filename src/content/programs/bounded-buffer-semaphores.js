const SIZE = 2;
const ITEMS = 4;

const buffer = new Array(SIZE);
let head = 0;
let tail = 0;
const empty = new Semaphore(SIZE); // 빈칸의 수
const full = new Semaphore(0); // 채워진 칸의 수

function producer() {
  for (let item = 1; item <= ITEMS; item++) {
    empty.acquire();
    buffer[tail] = item;
    tail = (tail + 1) % SIZE;
    full.release();
  }
}

function consumer() {
  let sum = 0;
  for (let i = 0; i < ITEMS; i++) {
    full.acquire();
    sum += buffer[head];
    head = (head + 1) % SIZE;
    empty.release();
  }
  print('합', sum);
}

parallel(producer, consumer);
