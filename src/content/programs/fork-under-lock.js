//@ title: 잠금을 쥔 순간의 fork
//@ about: 다른 스레드가 잠근 순간에 fork하면 자식의 사본은 풀릴 길이 없어요.
//@ ends: (deadlock) | 모두 끝났어요
//@ has: deadlock

const lock = new Mutex();

function worker() {
  lock.lock();
  print('일꾼이 잠그고 일해요');
  lock.unlock();
}

const thread = spawn(worker);
const child = fork();
if (child === 0) {
  lock.lock(); // 사본도 잠겨 있다면?
  print('자식이 일해요');
  lock.unlock();
  exit(0);
}
join(thread);
wait(child);
print('모두 끝났어요');
