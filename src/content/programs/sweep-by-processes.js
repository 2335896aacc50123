//@ title: 번갈아 훑는 두 프로세스
//@ about: 주소 공간이 다른 둘이 번갈아 페이지를 훑어요.
//@ ends: 훑은 횟수 4
//@ never: race, deadlock

const SAME = 1; // 1이면 같은 데이터
const PAGES = 4;
const TURNS = 4; // 둘이 훑는 횟수
const WORDS = PAGES * 16;

const data = new SharedMemory(WORDS);
const first = new Semaphore(1, {
  shared: true,
});
const second = new Semaphore(0, {
  shared: true,
});

function sweep(pages, mine, other) {
  for (let t = 0; t < TURNS; t += 2) {
    mine.acquire(); // 내 차례에
    for (let i = 0; i < PAGES; i++) {
      pages[i * 16]++;
    }
    other.release();
  }
}

function partner() {
  const pages = SAME === 1
    ? data
    : new SharedMemory(WORDS);
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
