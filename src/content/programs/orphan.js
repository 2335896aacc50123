//@ title: 고아 프로세스
//@ about: 부모가 먼저 끝나도 자식은 계속해요.
//@ ends: 나는 계속해요 | 부모는 먼저 끝나요
//@ never: deadlock

// 부모가 먼저 끝나요.
const child = fork();
if (child === 0) {
  compute(1);
  compute(1);
  compute(1);
  print('나는 계속해요');
} else {
  print('부모는 먼저 끝나요');
}
