function worker(id) {
  for (let i = 1; i <= 2; i++) {
    print('일꾼', id, '· pid', getpid());
  }
}

const one = spawn(worker, 1);
const two = spawn(worker, 2);
const child = fork(); // 이 스레드만
if (child === 0) {
  print('자식: pid', getpid(), '혼자');
  exit(0);
}
join(one);
join(two);
wait(child);
