//@ title: fork() && fork() || fork()
//@ about: 부모와 자식이 서로 다른 값을 받아서, 한 줄이 프로세스 다섯을 만들어요.
//@ ends: 프로세스 5개
//@ never: race, deadlock

const count = new Atomic(0, { shared: true });

// 0은 거짓이고 pid는 참이에요. &&를 먼저, ||를 나중에 따져요.
fork() && fork() || fork();

count.add(1);
while (wait() !== -1) {}
if (getpid() === 1) print(`프로세스 ${count.load()}개`);
