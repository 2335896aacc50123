//@ title: 프로세스 둘의 갱신 손실
//@ about: 프로세스도 공유 메모리를 함께 고치면 갱신을 잃어요.
//@ ends: counter = 1 | counter = 2
//@ has: race
//@ never: deadlock

const counter = new SharedMemory(1);

function work() {
  counter[0]++;
}

const child = fork();
work();
if (child === 0) {
  exit(0);
}
wait(child);
print('counter =', counter[0]);
