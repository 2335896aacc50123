// 긴 일 둘이 먼저 오고, 짧은 일 하나가 뒤따라와요.
const LONG = 8;
const SHORT = 2;

function task(name, length) {
  for (let left = length; left > 0; left--) {
    compute(1);
  }
  print(`${name}번 일 끝`);
}

parallel(
  () => task(1, LONG),
  () => task(2, LONG),
  () => task(3, SHORT),
);
