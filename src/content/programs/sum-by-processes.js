const WORKERS = 4;
const LAST = 12; // 1부터 12까지

const pids = new Array(WORKERS);

function add(id) {
  let sum = 0;
  let n = id + 1;
  while (n <= LAST) {
    sum += n;
    n += WORKERS;
  }
  return sum;
}

for (let i = 0; i < WORKERS; i++) {
  const pid = fork();
  if (pid === 0) exit(add(i));
  pids[i] = pid;
}

let total = 0;
for (let i = 0; i < WORKERS; i++) {
  total += wait(pids[i]);
}
print('합', total);
