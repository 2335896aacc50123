//@ title: 양보하며 하기
//@ about: 계산할 때마다 다음 스레드에게 양보해요.
//@ ends: 1번 작업 끝 | 2번 작업 끝 | 3번 작업 끝
//@ never: race, deadlock

// 계산할 때마다 양보해요.
const LONG = 8;
const SHORT = 2;

function task(name, left) {
  while (left > 0) {
    compute(1);
    left--;
    yieldNow();
  }
  print(`${name}번 작업 끝`);
}

parallel(
  () => task(1, LONG),
  () => task(2, LONG),
  () => task(3, SHORT),
);
