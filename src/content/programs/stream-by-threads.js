//@ title: 스레드끼리 흘려보내기
//@ about: 같은 배열의 칸을 번갈아 쓰고 빈 칸을 세마포어로 관리해요.
//@ ends: 받은 합 10
//@ never: race, deadlock

const MESSAGES = 4;
const SLOTS = 16; // 번갈아 쓰는 칸

const ring = new Array(SLOTS);
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
