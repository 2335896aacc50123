//@ title: 스레드끼리 복사해서 흘려보내기
//@ about: 두 스레드가 메시지를 칸에 복사해 넣고, 복사해 꺼내요.
//@ ends: 받은 합 10
//@ never: race, deadlock

const MESSAGES = 4;
const SLOTS = 16; // 돌려 쓰는 칸

const ring = new SharedMemory(SLOTS);
const free = new Semaphore(SLOTS);
const full = new Semaphore(0);

function consumer() {
  let sum = 0;
  for (let i = 0; i < MESSAGES; i++) {
    full.acquire(); // 비었으면 기다려요
    sum += ring[i % SLOTS];
    free.release();
  }
  print('받은 합', sum);
}

const thread = spawn(consumer);
for (let i = 0; i < MESSAGES; i++) {
  free.acquire(); // 가득 찼으면 기다려요
  ring[i % SLOTS] = i + 1;
  full.release();
}
join(thread);
