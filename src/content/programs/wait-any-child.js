//@ title: 끝나는 대로 거두기
//@ about: wait()는 먼저 끝난 자식의 pid를 주고, 거둘 자식이 없으면 -1을 줘요.
//@ ends: 모두 거뒀어요
//@ never: race, deadlock, fault

const CHILDREN = 2; // 자식 수

for (let i = 1; i <= CHILDREN; i++) {
  if (fork() === 0) exit(i * 10);
}

let pid = wait(); // 어느 자식이든
while (pid !== -1) {
  print('pid', pid, '종료 상태', wait(pid));
  pid = wait();
}
print('모두 거뒀어요');
