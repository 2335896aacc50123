// 같은 일이지만 한 번 계산할 때마다 차례를 스스로 내놓아요.
const LONG = 8;
const SHORT = 2;

function task(name, length) {
  for (let left = length; left > 0; left--) {
    compute(1);
    yieldNow();
  }
  print(`${name}번 일 끝`);
}

parallel(
  () => task(1, LONG),
  () => task(2, LONG),
  () => task(3, SHORT),
);
