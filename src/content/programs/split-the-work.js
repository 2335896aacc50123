//@ title: 나눠 더하기
//@ about: 배열 하나를 스레드들이 나눠 더해요.
//@ ends: total = 31
//@ never: race, deadlock

const THREADS = 2;

// 힙: 모두 함께 봐요
const work = [3, 1, 4, 1, 5, 9, 2, 6];
const sums = new Array(THREADS);
const threads = new Array(THREADS);

function add(id) {
  // sum과 i는 자기 스택에 있어요
  let sum = 0;
  let i = id;
  while (i < work.length) {
    sum += work[i];
    i += THREADS;
  }
  sums[id] = sum;
}

for (let t = 0; t < THREADS; t++) {
  threads[t] = spawn(add, t);
}

let total = 0;
for (let t = 0; t < THREADS; t++) {
  join(threads[t]);
  total += sums[t];
}
print('total =', total);
