//@ title: 혼자 훑는 스레드
//@ about: 같은 페이지를 교환 없이 혼자 훑어요.
//@ ends: 훑은 횟수 4
//@ never: race, deadlock

const PAGES = 4;
const TURNS = 4;

const data = new SharedMemory(PAGES * 16);

for (let t = 0; t < TURNS; t++) {
  for (let i = 0; i < PAGES; i++) {
    data[i * 16]++;
  }
}
print('훑은 횟수', data[0]);
