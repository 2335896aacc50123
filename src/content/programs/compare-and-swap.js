//@ title: 비교 후 교환으로 올리기
//@ about: 읽은 값이 그대로일 때만 바꾸고, 바뀌었으면 다시 읽어요.
//@ ends: counter = 2
//@ never: race, deadlock, livelock

// 그대로일 때만 바꾸고, 아니면 다시
const counter = new Atomic(0);

function work() {
  let done = false;
  while (!done) {
    const old = counter.load();
    const seen = counter
      .compareExchange(old, old + 1);
    done = seen === old;
  }
}

parallel(work, work);
print('counter =', counter.load());
