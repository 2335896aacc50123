//@ title: 프로세스 하나 만들기
//@ about: 자식이 쓰는 순간 그 페이지만 복사돼요.
//@ ends: 1
//@ never: race, deadlock

// 부모가 이미 쓰고 있는 메모리
const PAGES = 4;

const memory = new Array(PAGES * 16).fill(0);
for (let p = 0; p < PAGES; p++) {
  memory[p * 16] = 1;
}

function helper() {
  memory[0] = 2;
}

const child = fork();
if (child === 0) {
  helper();
  exit(0);
}
wait(child);
print(memory[0]);
