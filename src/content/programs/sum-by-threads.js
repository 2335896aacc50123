//@ title: 스레드로 나눠 더하기
//@ about: 스레드마다 제 칸에 더하고 main이 합쳐요.
//@ ends: 합 78
//@ explored: partly

const WORKERS = 4;
const LAST = 12; // 1부터 12까지

const threads = new Array(WORKERS);
const sums = new Array(WORKERS);

function add(id) {
  let sum = 0;
  let n = id + 1;
  while (n <= LAST) {
    sum += n;
    n += WORKERS;
  }
  sums[id] = sum;
}

for (let i = 0; i < WORKERS; i++) {
  threads[i] = spawn(add, i);
}

let total = 0;
for (let i = 0; i < WORKERS; i++) {
  join(threads[i]);
  total += sums[i];
}
print('합', total);
