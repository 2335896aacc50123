//@ title: 스레드 하나 만들기
//@ about: 스레드가 쓴 값은 만든 쪽에도 그대로 보여요.
//@ ends: 2
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

const thread = spawn(helper);
join(thread);
print(memory[0]);
