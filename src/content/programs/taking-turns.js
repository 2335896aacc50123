// 긴 일 둘, 그다음 짧은 일 하나
const LONG = 8;
const SHORT = 2;

function task(name, left) {
  while (left > 0) {
    compute(1);
    left--;
  }
  print(`${name}번 일 끝`);
}

parallel(
  () => task(1, LONG),
  () => task(2, LONG),
  () => task(3, SHORT),
);
