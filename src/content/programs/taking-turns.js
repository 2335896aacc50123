//@ title: 차례를 나눠 쓰기
//@ about: 긴 작업 둘 다음에 짧은 작업이 와요.
//@ ends: 1번 작업 끝 | 2번 작업 끝 | 3번 작업 끝
//@ never: race, deadlock

// 긴 작업 둘, 그다음 짧은 작업 하나
const LONG = 8;
const SHORT = 2;

function task(name, left) {
  while (left > 0) {
    compute(1);
    left--;
  }
  print(`${name}번 작업 끝`);
}

parallel(
  () => task(1, LONG),
  () => task(2, LONG),
  () => task(3, SHORT),
);
