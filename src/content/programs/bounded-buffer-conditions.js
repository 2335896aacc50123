//@ title: 조건 변수로 만든 유한 버퍼
//@ about: 가득 차면 넣는 쪽이, 비면 꺼내는 쪽이 기다려요.
//@ ends: 합 10
//@ never: race, deadlock, lostWakeup

const SIZE = 2;
const ITEMS = 4;

const buffer = new Array(SIZE);
let head = 0;
let count = 0;
const lock = new Mutex();
const notFull = new Condition(lock);
const notEmpty = new Condition(lock);

function put(item) {
  lock.lock();
  while (count === SIZE) {
    notFull.wait();
  }
  buffer[(head + count) % SIZE] = item;
  count++;
  notEmpty.signal();
  lock.unlock();
}

function take() {
  lock.lock();
  while (count === 0) {
    notEmpty.wait();
  }
  const item = buffer[head];
  head = (head + 1) % SIZE;
  count--;
  notFull.signal();
  lock.unlock();
  return item;
}

function producer() {
  for (let i = 1; i <= ITEMS; i++) {
    put(i);
  }
}

function consumer() {
  let sum = 0;
  for (let i = 1; i <= ITEMS; i++) {
    sum += take();
  }
  print('합', sum);
}

parallel(producer, consumer);
