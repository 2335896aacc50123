function worker(id) {
  for (let beat = 1; beat <= 2; beat++) print('일꾼', id, '· 프로세스', getpid());
}

const one = spawn(worker, 1);
const two = spawn(worker, 2);
const child = fork(); // 부른 스레드만 복제돼요
if (child === 0) {
  print('자식에는 이 스레드 하나 · 프로세스', getpid());
  exit(0);
}
join(one);
join(two);
wait(child);
