//@ title: 자리를 얻고 잠그는 버퍼
//@ about: 자리를 기다리는 동안에는 잠금을 쥐지 않아요.
//@ ends: 합 3
//@ never: race, deadlock

// 자리를 얻은 다음에 잠가요.
const buffer = [0];
let count = 0;
const lock = new Mutex();
const empty = new Semaphore(1);
const full = new Semaphore(0);

function producer() {
  for (let i = 1; i <= 2; i++) {
    empty.acquire();
    lock.lock();
    buffer[count] = i;
    count++;
    lock.unlock();
    full.release();
  }
}

function consumer() {
  let sum = 0;
  for (let i = 1; i <= 2; i++) {
    full.acquire();
    lock.lock();
    count--;
    sum += buffer[count];
    lock.unlock();
    empty.release();
  }
  print('합', sum);
}

parallel(producer, consumer);
