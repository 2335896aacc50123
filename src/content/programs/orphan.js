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
