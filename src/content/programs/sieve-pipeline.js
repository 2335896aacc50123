//@ title: 파이프로 이은 체
//@ about: 프로세스마다 소수 하나를 맡아 그 배수를 걸러 내고, 나머지를 다음 프로세스로 보내요.
//@ ends: 끝
//@ never: race, deadlock, fault

// 앞에서 받아 배수를 거르고 뒤로 보내요.
const LAST = 4; // 어디까지

function stage(from) {
  const prime = from.read();
  if (prime === -1) exit(0); // 남은 수가 없어요
  print('소수', prime);
  const to = new Pipe(1);
  if (fork() === 0) {
    to.closeWrite();
    from.closeRead();
    stage(to);
  }
  to.closeRead();
  let n = from.read();
  while (n !== -1) {
    if (n % prime !== 0) to.write(n);
    n = from.read();
  }
  to.closeWrite(); // 뒤에 끝을 알려요
  wait();
  exit(0);
}

const first = new Pipe(1);
if (fork() === 0) {
  first.closeWrite();
  stage(first);
}
first.closeRead();
for (let i = 2; i <= LAST; i++) first.write(i);
first.closeWrite();
wait();
print('끝');
