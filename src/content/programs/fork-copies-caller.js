//@ title: fork는 부른 스레드만 복제해요
//@ about: 스레드가 셋이어도 자식에는 fork를 부른 스레드만 있어요.
//@ ends: 일꾼 1 · pid 1 | 일꾼 2 · pid 1 | 자식: pid 2 혼자
//@ never: race, deadlock

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
