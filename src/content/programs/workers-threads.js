//@ title: 일꾼 스레드 넷
//@ about: 같은 일꾼 넷을 스레드로 만들어 메모리를 비교해요.
//@ ends: 모두 다녀갔어요
//@ never: race, deadlock

const WORKERS = 4;
// 일꾼마다 쓰는 자기 메모리
const PAGES = 0;

const everyone = new Barrier(WORKERS + 1, { shared: true });
const handles = new Array(WORKERS);

function work() {
  const own = new Array(PAGES * 16);
  for (let p = 0; p < PAGES; p++) {
    own[p * 16] = p;
  }
  // 모두 살아 있는 순간
  everyone.wait();
}

for (let i = 0; i < WORKERS; i++) {
  handles[i] = spawn(work);
}
everyone.wait();
for (let i = 0; i < WORKERS; i++) {
  join(handles[i]);
}
print('모두 다녀갔어요');
