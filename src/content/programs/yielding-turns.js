// 계산할 때마다 양보해요.
const LONG = 8;
const SHORT = 2;

function task(name, left) {
  while (left > 0) {
    compute(1);
    left--;
    yieldNow();
  }
  print(`${name}번 일 끝`);
}

parallel(
  () => task(1, LONG),
  () => task(2, LONG),
  () => task(3, SHORT),
);
