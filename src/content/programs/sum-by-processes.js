const WORKERS = 4;
const LAST = 12; // 1부터 12까지 더해요

const workers = new Array(WORKERS);

function add(id) {
  let sum = 0;
  for (let n = id + 1; n <= LAST; n += WORKERS) sum += n;
  return sum;
}

for (let id = 0; id < WORKERS; id++) {
  const child = fork();
  if (child === 0) exit(add(id));
  workers[id] = child;
}

let total = 0;
for (let id = 0; id < WORKERS; id++) total += wait(workers[id]);
print('합', total);
