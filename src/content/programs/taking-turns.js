//@ title: 차례를 나눠 갖기
//@ about: 긴 일 둘 다음에 짧은 일이 와요.
//@ ends: 1번 일 끝 | 2번 일 끝 | 3번 일 끝
//@ never: race, deadlock

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
