const SAME = 1; // 1 같은 데이터, 0 서로 다른 데이터
const PAGES = 4;
const ROUNDS = 2;

const data = new SharedMemory(PAGES * 16);
const first = new Semaphore(1, { shared: true });
const second = new Semaphore(0, { shared: true });

function sweep(pages, mine, other) {
  for (let round = 0; round < ROUNDS; round++) {
    mine.acquire(); // 내 차례에
    for (let page = 0; page < PAGES; page++) pages[page * 16]++;
    other.release();
  }
}

function partner() {
  const pages = SAME === 1 ? data : new SharedMemory(PAGES * 16);
  sweep(pages, second, first);
}

const child = fork();
if (child === 0) {
  partner();
  exit(0);
}
sweep(data, first, second);
wait(child);
print('훑은 횟수', data[0]);
