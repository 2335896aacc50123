//@ title: 잠그고 자리를 기다리는 버퍼
//@ about: 잠금을 쥔 채 기다리면 자리를 내줄 상대가 들어오지 못해요.
//@ ends: (deadlock) | 합 3
//@ has: deadlock
//@ never: race

// 잠근 다음에 자리를 기다려요.
const buffer = [0];
let count = 0;
const lock = new Mutex();
const empty = new Semaphore(1);
const full = new Semaphore(0);

function producer() {
  for (let i = 1; i <= 2; i++) {
    lock.lock();
    empty.acquire();
    buffer[count] = i;
    count++;
    lock.unlock();
    full.release();
  }
}

function consumer() {
  let sum = 0;
  for (let i = 1; i <= 2; i++) {
    lock.lock();
    full.acquire();
    count--;
    sum += buffer[count];
    lock.unlock();
    empty.release();
  }
  print('합', sum);
}

parallel(producer, consumer);
