const WORKERS = 4;
const LAST = 12; // 1부터 12까지 더해요

const workers = new Array(WORKERS);
const sums = new Array(WORKERS);

function add(id) {
  let sum = 0;
  for (let n = id + 1; n <= LAST; n += WORKERS) sum += n;
  sums[id] = sum;
}

for (let id = 0; id < WORKERS; id++) workers[id] = spawn(add, id);

let total = 0;
for (let id = 0; id < WORKERS; id++) {
  join(workers[id]);
  total += sums[id];
}
print('합', total);
