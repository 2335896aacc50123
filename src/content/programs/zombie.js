//@ title: 좀비 프로세스
//@ about: 끝난 자식은 부모가 거둘 때까지 표에 남아요.
//@ ends: 자식의 종료 코드 7
//@ never: deadlock

// 거둘 때까지 자리가 남아요.
const child = fork();
if (child === 0) exit(7);

compute(1);
compute(1);
compute(1);
print('자식의 종료 코드', wait(child));
