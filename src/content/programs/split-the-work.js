const THREADS = 2;

const work = [3, 1, 4, 1, 5, 9, 2, 6]; // 힙: 모두 함께 봐요
const sums = new Array(THREADS); // 칸 하나씩 나눠 써요
const threads = new Array(THREADS);

function add(id) {
  let sum = 0; // 자기 스택에만 있어요
  for (let i = id; i < work.length; i += THREADS) {
    sum += work[i];
  }
  sums[id] = sum;
}

for (let id = 0; id < THREADS; id++) {
  threads[id] = spawn(add, id);
}

let total = 0;
for (let id = 0; id < THREADS; id++) {
  join(threads[id]);
  total += sums[id];
}
print('total =', total);
