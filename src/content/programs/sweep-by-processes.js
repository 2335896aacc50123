const SAME = 1; // 1 같은 데이터, 0 서로 다른 데이터
const PAGES = 4;
const ROUNDS = 2;

const data = new SharedMemory(128); // 여덟 쪽
const first = new Semaphore(1, { shared: true });
const second = new Semaphore(0, { shared: true });

function sweep(from, mine, other) {
  for (let round = 0; round < ROUNDS; round++) {
    mine.acquire();
    for (let page = 0; page < PAGES; page++) data[(from + page) * 16]++;
    other.release();
  }
}

const child = fork();
if (child === 0) {
  sweep(SAME === 1 ? 0 : PAGES, second, first);
  exit(0);
}
sweep(0, first, second);
wait(child);
print('훑은 횟수', data[0]);
